package org.commontable.evidence.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.commontable.evidence.Hidden;

/** A state of some districts, of which some have schools; races, sexes and needs that add up. */
final class World {
  private static final long MOST = 4_000;

  /** Of three districts, of which two have schools. */
  static final List<String> LEAVES =
      List.of("001001", "001002", "001003", "002001", "002002", "003");

  final List<String> places;
  final List<String> groups;
  private final List<String> leaves;
  private final int races;
  private final int width;
  private final long[] truth;
  private final Cells cells;

  /** A school that its district does not count; empty where each is counted. */
  private String apart = "";

  private World(List<String> leaves, int races, boolean needs) {
    this.leaves = leaves;
    this.races = races;
    List<String> all = new ArrayList<>(leaves);
    leaves.stream().map(it -> it.substring(0, 3)).distinct().forEach(all::add);
    all.add("999");
    this.places = all.stream().distinct().sorted().toList();
    List<String> columns = new ArrayList<>(List.of("all"));
    columns.addAll(List.of("black", "white", "hispanic", "asian", "aian").subList(0, races));
    columns.addAll(List.of("female", "male"));
    columns.addAll(needs ? List.of("disability", "no-disability") : List.of());
    this.groups = List.copyOf(columns);
    this.width = groups.size();
    this.truth = new long[places.size() * width];
    this.cells = new Cells(places, groups, 0);
  }

  /** Three districts, of which two have schools, three races and two sexes. */
  static World small(Random random) {
    return new World(LEAVES, 3, false).filled(random);
  }

  /** The same three districts with numbers by hand, of which none is small. */
  static World plain() {
    return of(
        LEAVES,
        3,
        new long[] {25, 30, 41, 50},
        new long[] {60, 31, 52, 70},
        new long[] {50, 44, 63, 80},
        new long[] {33, 45, 28, 50},
        new long[] {29, 38, 34, 50},
        new long[] {27, 49, 53, 60});
  }

  /** Some more of everything, in another number each time. */
  static World large(Random random) {
    List<String> leaves = new ArrayList<>();
    int districts = 2 + random.nextInt(5);
    for (int district = 1; district <= districts; district++) {
      int schools = random.nextInt(5);
      for (int school = 1; school <= schools; school++) {
        leaves.add("%03d%03d".formatted(district, school));
      }
      if (schools == 0) {
        leaves.add("%03d".formatted(district));
      }
    }
    return new World(leaves, 2 + random.nextInt(4), random.nextBoolean()).filled(random);
  }

  /** Numbers by hand: of each leaf the races and the women; needs nobody. */
  static World of(List<String> leaves, int races, long[]... rows) {
    World world = new World(leaves, races, false);
    for (int leaf = 0; leaf < rows.length; leaf++) {
      for (int race = 1; race <= races; race++) {
        world.add(leaves.get(leaf), race, rows[leaf][race - 1]);
        world.add(leaves.get(leaf), 0, rows[leaf][race - 1]);
      }
      world.add(leaves.get(leaf), races + 1, rows[leaf][races]);
      long all = world.truth[world.at(leaves.get(leaf), 0)];
      world.add(leaves.get(leaf), races + 2, all - rows[leaf][races]);
    }
    return world.told();
  }

  private World filled(Random random) {
    for (String leaf : leaves) {
      for (int group = 1; group <= races; group++) {
        long amount =
            switch (random.nextInt(5)) {
              case 0 -> 0;
              case 1, 2 -> 1 + random.nextInt(9);
              default -> 10 + random.nextInt(25);
            };
        add(leaf, group, amount);
        add(leaf, 0, amount);
        for (int half = races + 1; half < width; half += 2) {
          long some = amount == 0 ? 0 : random.nextInt((int) amount + 1);
          add(leaf, half, some);
          add(leaf, half + 1, amount - some);
        }
      }
    }
    return told();
  }

  private World told() {
    for (int cell = 0; cell < truth.length; cell++) {
      cells.number(cell, truth[cell], 0, 2);
    }
    return this;
  }

  /** The same, but larger numbers are printed up to two beside what they are. */
  World rounded(Random random) {
    World other = new World(leaves, races, groups.contains("disability"));
    System.arraycopy(truth, 0, other.truth, 0, truth.length);
    for (int cell = 0; cell < truth.length; cell++) {
      boolean large = truth[cell] >= 60;
      long printed = truth[cell] + (large ? random.nextInt(5) - 2 : 0);
      other.cells.number(cell, printed, 0, 2);
      if (large) {
        other.cells.rounded(cell, printed - 2, printed + 2);
      }
    }
    return other;
  }

  /** The same, but the file tells nothing of one school, whose students its district counts. */
  World without(String school) {
    World other = new World(leaves, races, groups.contains("disability"));
    System.arraycopy(truth, 0, other.truth, 0, truth.length);
    for (int cell = 0; cell < truth.length; cell++) {
      if (!places.get(cell / width).equals(school)) {
        other.cells.number(cell, truth[cell], 0, 2);
      }
    }
    return other;
  }

  /** The same without some school, if there is one. */
  World without(Random random) {
    List<String> schools = schools();
    return schools.isEmpty() ? this : without(schools.get(random.nextInt(schools.size())));
  }

  /** The same, but a school's district does not count its students: it counts too few. */
  World apart(String school) {
    World other = new World(leaves, races, groups.contains("disability"));
    System.arraycopy(truth, 0, other.truth, 0, truth.length);
    for (int group = 0; group < width; group++) {
      other.truth[at(school.substring(0, 3), group)] -= truth[at(school, group)];
      other.truth[at("999", group)] -= truth[at(school, group)];
    }
    other.apart = school;
    return other.told();
  }

  /** Some group is left out somewhere. */
  boolean isSilent() {
    return java.util.stream.IntStream.range(0, truth.length).anyMatch(it -> !cells.isTold(it));
  }

  /** The same, but of half of the groups that are nobody the file says nothing. */
  World silent(Random random) {
    World other = new World(leaves, races, groups.contains("disability"));
    System.arraycopy(truth, 0, other.truth, 0, truth.length);
    for (int cell = 0; cell < truth.length; cell++) {
      if (truth[cell] > 0 || cell % width == 0 || random.nextBoolean()) {
        other.cells.number(cell, truth[cell], 0, 2);
      }
    }
    return other;
  }

  /** The same, not judged yet. */
  World again() {
    World other = new World(leaves, races, groups.contains("disability"));
    System.arraycopy(truth, 0, other.truth, 0, truth.length);
    return other.told();
  }

  /** The same after a file was corrected: some races of some leaves are other numbers. */
  World corrected(Random random) {
    World other = new World(leaves, races, groups.contains("disability"));
    System.arraycopy(truth, 0, other.truth, 0, truth.length);
    for (int times = 1 + random.nextInt(3); times > 0; times--) {
      String leaf = leaves.get(random.nextInt(leaves.size()));
      other.correct(
          leaf, 1 + random.nextInt(races), random.nextInt(random.nextBoolean() ? 10 : 40));
    }
    return other.told();
  }

  /** The same after one race of one leaf was corrected. */
  World corrected(String leaf, int race, long amount) {
    World other = new World(leaves, races, groups.contains("disability"));
    System.arraycopy(truth, 0, other.truth, 0, truth.length);
    other.correct(leaf, race, amount);
    return other.told();
  }

  private void correct(String leaf, int race, long amount) {
    long by = amount - truth[at(leaf, race)];
    add(leaf, race, by);
    add(leaf, 0, by);
    for (int half = races + 1; half < width; half += 2) {
      long one = Math.max(by, -truth[at(leaf, half)]);
      add(leaf, half, one);
      add(leaf, half + 1, by - one);
    }
  }

  private void add(String leaf, int group, long amount) {
    truth[at(leaf, group)] += amount;
    if (leaf.length() == 6) {
      truth[at(leaf.substring(0, 3), group)] += amount;
    }
    truth[at("999", group)] += amount;
  }

  int at(String place, int group) {
    return places.indexOf(place) * width + group;
  }

  Cells cells() {
    return cells;
  }

  long truth(int cell) {
    return truth[cell];
  }

  /** The same cells, of these places alone: what an edition has before the others come. */
  Cells alone(List<String> some) {
    Cells part = new Cells(places, groups, 0);
    for (String place : some) {
      for (int group = 0; group < width; group++) {
        part.number(at(place, group), truth[at(place, group)], 0, 2);
      }
    }
    return part;
  }

  List<String> districts() {
    return places.stream().filter(it -> it.length() == 3 && !it.equals("999")).toList();
  }

  List<String> schools() {
    return places.stream().filter(it -> it.length() == 6).toList();
  }

  /** What a reader has who knows the rules and every sum. */
  Reader reader(Counting counting) {
    return reader(counting, cells.like(0));
  }

  /**
   * As above, and remembers an earlier edition.
   *
   * @param before nothing in it is told where there was none
   */
  Reader reader(Counting counting, Cells before) {
    long[] low = new long[truth.length];
    long[] high = new long[truth.length];
    for (int cell = 0; cell < truth.length; cell++) {
      boolean placeTold = cells.isTold(cell - cell % width);
      boolean nobody = placeTold && !cells.isTold(cell) && truth[cell] == 0;
      boolean known = cells.isShown(cell) || before.isShown(cell) || nobody;
      long printed = cells.amount(cell);
      high[cell] = MOST;
      if (known || cells.isTold(cell)) {
        low[cell] = known ? printed - cells.below(cell) : low(cells.why(cell), counting);
        high[cell] = known ? printed + cells.above(cell) : high(cells.why(cell), counting);
      }
      if (!known && before.isHidden(cell)) {
        low[cell] = Math.max(low[cell], low(before.why(cell), counting));
        high[cell] = Math.min(high[cell], high(before.why(cell), counting));
      }
    }
    return withSums(new Reader(low, high, truth));
  }

  /**
   * What a reader has of several editions. Whatever was not corrected, she takes for the same: it
   * is one number, that of {@link #number}.
   */
  static Reader readerOf(List<World> editions, Counting counting) {
    int size = editions.size() * editions.getFirst().truth.length;
    long[] low = new long[size];
    long[] high = new long[size];
    long[] all = new long[size];
    Arrays.fill(high, MOST);
    Reader reader = new Reader(low, high, all, 20_000); // so many editions are long to read
    for (World world : editions) {
      for (int cell = 0; cell < world.truth.length; cell++) {
        int number = number(editions, world, cell);
        boolean known = world.cells.isShown(cell);
        long truth = world.truth[cell];
        all[number] = truth;
        low[number] = Math.max(low[number], known ? truth : low(world.cells.why(cell), counting));
        high[number] =
            Math.min(high[number], known ? truth : high(world.cells.why(cell), counting));
      }
      world.withSums(reader, cell -> number(editions, world, cell));
    }
    return reader;
  }

  /** Of the first of these editions in which the cell is the same number. */
  static int number(List<World> editions, World world, int cell) {
    int first = 0;
    while (editions.get(first).truth[cell] != world.truth[cell]) {
      first++;
    }
    return first * world.truth.length + cell;
  }

  private Reader withSums(Reader reader) {
    return withSums(reader, cell -> cell);
  }

  /**
   * @param number of a cell, as the reader counts
   */
  private Reader withSums(Reader reader, IntUnaryOperator number) {
    for (int group = 0; group < width; group++) {
      for (String place : districts()) {
        int[] parts = parts(place, group);
        if (parts.length > 0) {
          sum(reader, number, at(place, group), parts);
        }
      }
      int column = group;
      int[] districts = districts().stream().mapToInt(it -> at(it, column)).toArray();
      sum(reader, number, at("999", group), districts);
    }
    for (String place : places) {
      int[] races = new int[this.races];
      for (int race = 1; race <= races.length; race++) {
        races[race - 1] = at(place, race);
      }
      sum(reader, number, at(place, 0), races);
      for (int half = this.races + 1; half < width; half += 2) {
        sum(reader, number, at(place, 0), at(place, half), at(place, half + 1));
      }
    }
    return reader;
  }

  private static void sum(Reader reader, IntUnaryOperator number, int total, int... parts) {
    reader.sum(number.applyAsInt(total), Arrays.stream(parts).map(number).toArray());
  }

  /** Some people of whom these are those to whom something happened. */
  Cells people(Random random) {
    World others = new World(leaves, races, groups.contains("disability")).filled(random);
    Cells people = cells.like(0);
    for (int cell = 0; cell < truth.length; cell++) {
      people.number(cell, truth[cell] + others.truth[cell], 0, 2);
    }
    return people;
  }

  /**
   * What a reader has of people, each of them once, who knows of how many where that is shown; of
   * the others the reason is that of their base.
   */
  Reader readerOf(Cells people) {
    long[] low = new long[truth.length];
    long[] high = new long[truth.length];
    for (int cell = 0; cell < truth.length; cell++) {
      if (!people.isShown(cell)) {
        high[cell] = people.why(cell) == Hidden.SMALL_GROUP ? 9 : MOST;
      } else if (cells.isShown(cell)) {
        low[cell] = truth[cell];
        high[cell] = truth[cell];
      } else {
        low[cell] = low(cells.why(cell), people.amount(cell));
        high[cell] = high(cells.why(cell), people.amount(cell));
      }
    }
    return withSums(new Reader(low, high, truth));
  }

  /** No band reaches further than nine of fewer than a thousand people. */
  private static long low(Hidden why, long people) {
    return switch (why) {
      case COMPLEMENT, NOT_PROVED -> 10;
      case NEAR_ALL -> Math.max(10, people - 9);
      default -> 0;
    };
  }

  private static long high(Hidden why, long people) {
    return switch (why) {
      case COMPLEMENT, NOT_PROVED -> people - 10;
      case NEAR_NONE -> 9;
      default -> people;
    };
  }

  private int[] parts(String district, int group) {
    return schools().stream()
        .filter(it -> it.startsWith(district) && !it.equals(apart))
        .mapToInt(it -> at(it, group))
        .toArray();
  }

  private static long low(Hidden why, Counting counting) {
    return switch (why) {
      case FEW_EVENTS -> 1;
      case COMPLEMENT -> 10;
      case NOT_PROVED -> counting == Counting.POPULATION ? 10 : 0; // nobody of them is never shown
      default -> 0;
    };
  }

  private static long high(Hidden why, Counting counting) {
    return switch (why) {
      case FEW_EVENTS -> 9;
      case SMALL_GROUP -> counting == Counting.POPULATION ? 9 : MOST;
      default -> MOST;
    };
  }

  /** True where somebody could be harmed. */
  boolean isGuarded(int cell) {
    return cells.isHidden(cell) && cells.isSensitive(cell);
  }

  /** At least this far apart must lie what the number can be. */
  long need(int cell) {
    long all = truth[cell - cell % width];
    long most = cell % width == 0 ? 9 : Math.min(9, all);
    return Math.min(Limits.PROTECTION, most - low(cells.why(cell), Counting.EVENTS));
  }
}
