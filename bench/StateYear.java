import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Edition;
import org.commontable.evidence.figures.EditionBook;
import org.commontable.evidence.figures.EditionFile;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Glance;
import org.commontable.evidence.figures.Glances;
import org.commontable.evidence.figures.StandOut;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.files.Input;
import org.commontable.evidence.release.Cells;
import org.commontable.measures.Interval;

/**
 * A generated state year in the program's own classes: {@code StateYear SCHOOLS MEASURES YEARS large|small FOLDER}.
 * Writes the columns that NumPy needs for the same work and prints seconds, one kind a line.
 */
final class StateYear {
  private static final List<String> RACES = List.of("black", "white", "hispanic", "asian", "aian", "nhpi", "two-or-more");
  private static final List<String> NEEDS =
      List.of("economically-disadvantaged", "disability", "english-learner", "foster", "homeless", "migrant", "military");
  private static final List<String> GROUPS = groups();
  private static final int POPULATIONS = 8;

  private final boolean large;
  private final Random random = new Random(20261126);
  private final List<String> places = new ArrayList<>();
  private final List<Declared> measures = new ArrayList<>();
  private final Map<String, NavigableMap<Integer, Cells>> cells = new HashMap<>();
  private final double[][] columns;
  private int rows;

  private StateYear(int schools, int count, int years, boolean large) {
    this.large = large;
    for (int district = 1; places.size() < schools; district++) {
      for (int school = 1; school <= 8 && places.size() < schools; school++) {
        places.add(district <= 890 ? "%03d%03d".formatted(district, school) : "%03d%03d".formatted(district % 890 + 1, 100 + district / 890 * 8 + school));
      }
    }
    List<String> leaves = places.stream().distinct().sorted().toList();
    places.clear();
    places.addAll(leaves);
    leaves.stream().map(it -> it.substring(0, 3)).distinct().forEach(places::add);
    places.add("999");
    places.sort(null);
    columns = new double[4][large ? places.size() * 15 * count * years : 0];
    for (int year = 2000; year < 2000 + years; year++) {
      List<long[]> populations = new ArrayList<>();
      for (int p = 0; p < POPULATIONS; p++) {
        populations.add(population());
        put("n" + p, year, populations.get(p));
      }
      for (int m = 0; m < count; m++) {
        long[] of = populations.get(m % POPULATIONS);
        long[] events = events(of);
        put("x" + m, year, events);
        if (large) {
          columns(events, of);
        }
      }
    }
    for (int m = 0; m < count; m++) {
      measures.add(
          new Declared("m" + m, "equity", "generated", Kind.SHARE, false, input("x" + m), input("n" + m % POPULATIONS),
              Optional.of("white"), false, 1, List.of()));
    }
  }

  private static List<String> groups() {
    List<String> all = new ArrayList<>(List.of("all"));
    all.addAll(RACES);
    all.addAll(List.of("female", "male"));
    all.addAll(NEEDS);
    return all;
  }

  private static Input input(String name) {
    return new Input(name, "generated", name, "students", Map.of(), List.of());
  }

  private void put(String name, int year, long[] amounts) {
    Cells one = new Cells(places, GROUPS, 0);
    for (int i = 0; i < amounts.length; i++) {
      one.number(i, amounts[i], 0, i);
    }
    cells.computeIfAbsent(name, it -> new TreeMap<>()).put(year, one);
  }

  private long[] population() {
    long[] all = new long[places.size() * GROUPS.size()];
    for (int place = 0; place < places.size(); place++) {
      if (places.get(place).length() == 6) {
        long total = 0;
        for (int race = 1; race <= 7; race++) {
          long most = large ? 400 : race <= 3 ? 300 : race == 7 ? 60 : 15;
          long amount = large ? 40 + random.nextLong(most) : random.nextLong(most);
          add(all, place, race, amount);
          total += amount;
        }
        add(all, place, 0, total);
        long female = total / 2 + (total > 20 ? random.nextInt(10) - 5 : 0);
        add(all, place, 8, female);
        add(all, place, 9, total - female);
        for (int need = 10; need < GROUPS.size(); need++) {
          add(all, place, need, large ? 60 + random.nextLong(total / 3) : random.nextLong(total / (need - 8) + 1));
        }
      }
    }
    return all;
  }

  private long[] events(long[] of) {
    long[] all = new long[of.length];
    for (int place = 0; place < places.size(); place++) {
      if (places.get(place).length() == 6) {
        long total = 0;
        for (int race = 1; race <= 7; race++) {
          long amount = some(of[place * GROUPS.size() + race]);
          add(all, place, race, amount);
          total += amount;
        }
        add(all, place, 0, total);
        long women = of[place * GROUPS.size() + 8];
        long men = of[place * GROUPS.size() + 9];
        long female = large ? total * women / (women + men) : Math.min(women, Math.max(total - men, total / 2));
        add(all, place, 8, female);
        add(all, place, 9, total - female);
        for (int need = 10; need < GROUPS.size(); need++) {
          long people = of[place * GROUPS.size() + need];
          long rest = of[place * GROUPS.size()] - people;
          long least = large ? Math.max(30, total - rest + 30) : Math.max(0, total - rest);
          long most = large ? Math.min(people, total) - 30 : Math.min(people, total);
          add(all, place, need, least >= most ? most : least + random.nextLong(most - least));
        }
      }
    }
    return all;
  }

  private long some(long people) {
    return large ? 12 + random.nextLong(people - 24) : people == 0 ? 0 : random.nextLong(people / 3 + 1);
  }

  private void add(long[] all, int school, int group, long amount) {
    int district = java.util.Collections.binarySearch(places, places.get(school).substring(0, 3));
    for (int place : new int[] {school, district, places.size() - 1}) {
      all[place * GROUPS.size() + group] += amount;
    }
  }

  /** Races against White, the others against everybody else: what the program compares. */
  private void columns(long[] events, long[] of) {
    for (int place = 0; place < places.size(); place++) {
      for (int group = 1; group < GROUPS.size(); group++) {
        if (group != 2) {
          int at = place * GROUPS.size();
          boolean race = group <= 7;
          columns[0][rows] = events[at + group];
          columns[1][rows] = of[at + group];
          columns[2][rows] = race ? events[at + 2] : events[at] - events[at + group];
          columns[3][rows++] = race ? of[at + 2] : of[at] - of[at + group];
        }
      }
    }
  }

  public static void main(String[] arguments) throws Exception {
    boolean large = arguments[3].equals("large");
    int years = Integer.parseInt(arguments[2]);
    Path folder = Path.of(arguments[4]);
    StateYear state = new StateYear(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), years, large);
    long begun = System.nanoTime();
    Edition edition = Edition.of(state.measures, state.cells, Map.of());
    System.out.println("judged " + seconds(begun));
    if (large) {
      Runnable comparing = edition.comparing();
      for (int round = 0; round < 25; round++) {
        begun = System.nanoTime();
        comparing.run();
        System.out.println("computed " + seconds(begun));
      }
    }
    begun = System.nanoTime();
    EditionFile.write(edition, List.of("0".repeat(64)), folder.resolve("year.figures"));
    System.out.println("written " + seconds(begun));
    System.out.println("peak " + Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(it -> it.startsWith("VmHWM")).findFirst().orElse("0").replaceAll("[^0-9]", ""));
    System.out.println("shown " + edition.figures());
    System.out.println("unproved " + edition.exposed());
    if (large) {
      write(state.columns, folder.resolve("columns"));
    }
    EditionBook book = EditionBook.open(folder.resolve("year.figures"), state.measures);
    EditionReader reader = new EditionReader(book);
    state.pages(reader, years);
    state.lists(book, years);
    if (large) {
      double sum = 0;
      for (Declared it : state.measures) {
        sum +=
            reader.read(new Asked(Set.of(it.id()), Set.of(), Set.of(), Set.of())).stream()
                .flatMap(figure -> figure.comparison().stream())
                .mapToDouble(one -> one.interval() instanceof Interval interval ? interval.lower() : Double.NaN)
                .filter(lower -> !Double.isNaN(lower))
                .sum();
      }
      System.out.println("lower " + sum);
    }
  }

  /** A place's year of all measures, and one measure at a place in all years. */
  private void pages(EditionReader reader, int years) {
    for (boolean ofPlace : new boolean[] {true, false}) {
      List<Double> taken = new ArrayList<>();
      for (int page = 0; page < 600; page++) {
        Set<String> place = Set.of(places.get(random.nextInt(places.size())));
        Asked asked =
            ofPlace
                ? new Asked(Set.of(), place, Set.of(2000 + random.nextInt(years)), Set.of())
                : new Asked(Set.of("m" + random.nextInt(measures.size())), place, Set.of(), Set.of());
        long begun = System.nanoTime();
        int found = reader.read(asked).size();
        if (page >= 200) { // the first ones warm the machine
          taken.add(seconds(begun));
        }
        if (found == 0) {
          throw new IllegalStateException("nothing found");
        }
      }
      taken.sort(null);
      System.out.println((ofPlace ? "place " : "indicator ") + taken.get(taken.size() * 95 / 100));
    }
  }

  /** A list of all schools by size: a group's column, who stands out of it, and the fifty figures of its first page. */
  private void lists(EditionBook book, int years) {
    Glances glances = new Glances(book);
    EditionReader reader = new EditionReader(book);
    List<Double> taken = new ArrayList<>();
    for (int page = 0; page < 600; page++) {
      String measure = "m" + random.nextInt(measures.size());
      int year = 2000 + random.nextInt(years);
      String group = page % 2 == 0 ? "black" : "female";
      long begun = System.nanoTime();
      List<Glance> family = glances.of(measure, year, group, code -> code.length() == 6);
      StandOut.amongOthers(family);
      List<Glance> sorted = new ArrayList<>(family);
      sorted.sort(java.util.Comparator.comparing((Glance it) -> it.value().isEmpty()).thenComparing(it -> -it.value().orElse(0)));
      int found = 0;
      for (Glance it : sorted.subList(0, Math.min(50, sorted.size()))) {
        found += reader.read(new Asked(Set.of(measure), Set.of(it.place()), Set.of(year), Set.of(group))).size();
      }
      if (page >= 200) {
        taken.add(seconds(begun));
      }
      if (found == 0) {
        throw new IllegalStateException("nothing found");
      }
    }
    taken.sort(null);
    System.out.println("list " + taken.get(taken.size() * 95 / 100));
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void write(double[][] columns, Path file) throws Exception {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
      ByteBuffer bytes = ByteBuffer.allocate(8 * columns[0].length).order(ByteOrder.LITTLE_ENDIAN);
      for (double[] column : columns) {
        bytes.clear();
        bytes.asDoubleBuffer().put(column);
        out.write(bytes.array());
      }
    }
  }
}
