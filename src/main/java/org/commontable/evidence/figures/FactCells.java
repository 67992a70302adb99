package org.commontable.evidence.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.commontable.evidence.facts.CellReader;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.facts.Group;
import org.commontable.evidence.facts.Keys;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.facts.Measure;
import org.commontable.evidence.files.Input;
import org.commontable.evidence.release.Cells;
import org.commontable.evidence.release.Copies;
import org.commontable.evidence.release.Partitions;

/** The cells of every input and year, from the facts of all sources, the newest first. */
public final class FactCells {
  /**
   * Another one, other cells from the same files; since 4 a file that speaks hides before a
   * replaced one.
   */
  static final int VERSION = 4;

  private static final Set<String> ADD_UP = Set.of("students", "events", "teachers");
  private static final Pattern CODE = Pattern.compile("[0-9]{3}|[0-9]{6}");
  private static final Pattern REGION = Pattern.compile("90[1-9]");
  private static final Set<String> GROUPS = Set.copyOf(Partitions.groups());

  private final List<Feed> sources;
  private final IntPredicate takesYear;

  private FactCells(List<Feed> sources, IntPredicate takesYear) {
    this.sources = sources;
    this.takesYear = takesYear;
  }

  /**
   * @param takesYear the school years that are read, by their autumn
   */
  public static Map<String, NavigableMap<Integer, Cells>> of(
      List<Feed> sources, Set<Input> inputs, IntPredicate takesYear) throws Facts.Damaged {
    var all = new ConcurrentHashMap<String, NavigableMap<Integer, Cells>>();
    var reader = new FactCells(sources, takesYear);
    try {
      Hands.doAll(
          inputs.stream()
              .<Runnable>map(it -> () -> all.put(it.name(), reader.readOrFail(it)))
              .toList());
    } catch (UncheckedDamage failed) {
      throw failed.damage;
    }
    return new HashMap<>(all);
  }

  /** Carries the fault out of a stream. */
  private static final class UncheckedDamage extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final Facts.Damaged damage;

    UncheckedDamage(Facts.Damaged damage) {
      super(damage);
      this.damage = damage;
    }
  }

  private NavigableMap<Integer, Cells> readOrFail(Input input) {
    try {
      return read(input);
    } catch (Facts.Damaged damage) {
      throw new UncheckedDamage(damage);
    }
  }

  /** Decimals kept of an input. */
  static int scale(Input input) {
    return switch (input.unit()) {
      case "percent", "teachers", "years" -> 2;
      default -> 0;
    };
  }

  private NavigableMap<Integer, Cells> read(Input input) throws Facts.Damaged {
    Set<String> places = new TreeSet<>();
    Set<String> groups = new HashSet<>();
    List<Integer> feeding = new ArrayList<>();
    for (int i = 0; i < sources.size(); i++) {
      Keys keys = sources.get(i).facts().keys();
      if (keys.years().stream().anyMatch(takesYear::test)
          && keys.measures().stream().anyMatch(input::reads)) {
        feeding.add(i);
        boolean regions = hasRegions(keys);
        keys.places().stream().filter(it -> isPlace(it, regions)).forEach(places::add);
        keys.groups().forEach(it -> groups.add(it.word()));
        keys.measures().forEach(it -> it.group().ifPresent(groups::add));
      }
    }
    List<String> rows = List.copyOf(places);
    List<String> columns = Partitions.groups().stream().filter(groups::contains).toList();
    NavigableMap<Integer, Cells> years = new TreeMap<>();
    feeding.sort(
        Comparator.comparingInt((Integer it) -> sources.get(it).replaced() ? 1 : 0)
            .thenComparingInt(it -> rank(input, sources.get(it).facts().keys())));
    for (int source : feeding) {
      Feeder feeder =
          new Feeder(input, sources.get(source), rows, columns, years, source, takesYear);
      sources.get(source).facts().scan(feeder.measures, feeder);
    }
    if (ADD_UP.contains(input.unit())) {
      years.values().forEach(it -> new Copies(it).forget());
    }
    Set<String> silent = new HashSet<>(columns);
    years.values().forEach(it -> silent.removeAll(told(it)));
    years.replaceAll((year, cells) -> cells.without(silent));
    return years;
  }

  /**
   * Where two files count the same, the layout that was made for it speaks, then the newest.
   * Replaced ones come last: what a file that speaks hides as well is hidden by this one.
   */
  private static int rank(Input input, Keys keys) {
    int at = input.prefer().indexOf(keys.layout());
    return at < 0 ? input.prefer().size() : at;
  }

  private static Set<String> told(Cells cells) {
    Set<String> told = new HashSet<>();
    for (int cell = 0; cell < cells.size(); cell++) {
      if (cells.isTold(cell)) {
        told.add(cells.groups().get(cell % cells.groups().size()));
      }
    }
    return told;
  }

  /** 901 to 909 are regions where a file holds Kentucky's own districts, whose codes end at 777. */
  private static boolean hasRegions(Keys keys) {
    return keys.places().stream().anyMatch(it -> it.length() == 3 && it.compareTo("900") < 0);
  }

  private static boolean isPlace(String code, boolean regions) {
    return CODE.matcher(code).matches() && !(regions && REGION.matcher(code).matches());
  }

  /** Takes one source's numbers. */
  private static final class Feeder implements CellReader {
    final BitSet measures = new BitSet();
    private final Input input;
    private final Keys keys;
    private final boolean replaced;
    private final List<String> rows;
    private final List<String> columns;
    private final NavigableMap<Integer, Cells> years;
    private final int source;
    private final int scale;
    private final int[] rowOf;
    private final Cells[] cellsOf;
    private final boolean[] takes;

    /** By measure and group: the column, or -1; by measure and dimensions: whether they fit. */
    private final int[][] columnOf;

    private final boolean[][] fits;

    Feeder(
        Input input,
        Feed from,
        List<String> rows,
        List<String> columns,
        NavigableMap<Integer, Cells> years,
        int source,
        IntPredicate takesYear) {
      this.input = input;
      this.keys = from.facts().keys();
      this.replaced = from.replaced();
      this.rows = rows;
      this.columns = columns;
      this.years = years;
      this.source = source;
      this.scale = scale(input);
      this.rowOf = new int[keys.places().size()];
      Arrays.setAll(rowOf, i -> java.util.Collections.binarySearch(rows, keys.places().get(i)));
      this.cellsOf = new Cells[keys.years().size()];
      this.takes = new boolean[cellsOf.length];
      for (int year = 0; year < takes.length; year++) {
        takes[year] = takesYear.test(keys.years().get(year));
      }
      this.columnOf = new int[keys.measures().size()][];
      this.fits = new boolean[keys.measures().size()][];
      for (int m = 0; m < keys.measures().size(); m++) {
        Measure measure = keys.measures().get(m);
        if (input.reads(measure)) {
          measures.set(m);
          columnOf[m] = keys.groups().stream().mapToInt(it -> column(measure, it)).toArray();
          fits[m] = new boolean[keys.dimensions().size()];
          for (int d = 0; d < fits[m].length; d++) {
            fits[m][d] = measure.dimensions(keys.dimensions().get(d)).equals(input.where());
          }
        }
      }
    }

    private int column(Measure measure, Group row) {
      String unit = measure.group().isPresent() ? measure.unit() : row.unit(measure);
      String word = measure.group().orElse(row.word());
      boolean known = measure.group().isPresent() || row.known();
      return known && unit.equals(input.unit()) && GROUPS.contains(word)
          ? columns.indexOf(word)
          : -1;
    }

    /** The cell, or -1 where the number is none of ours. */
    private int cell(int measure, int place, int group) {
      int column = columnOf[measure][group];
      int row = rowOf[place];
      return column < 0 || row < 0 ? -1 : row * columns.size() + column;
    }

    @Override
    public boolean takes(int measure, int dimensions) {
      return fits[measure][dimensions];
    }

    private Cells cells(int year) {
      Cells cells = cellsOf[year];
      if (cells == null) {
        cells =
            years.computeIfAbsent(keys.years().get(year), it -> new Cells(rows, columns, scale));
        cellsOf[year] = cells;
      }
      return cells;
    }

    @Override
    public void number(
        int measure,
        int place,
        int year,
        int group,
        int dimensions,
        long value,
        int decimals,
        int line) {
      int cell = cell(measure, place, group);
      if (cell >= 0 && takes[year] && !replaced) {
        cells(year).number(cell, rescaled(value, decimals, scale), source, line);
        cells(year).decimals(Math.min(decimals, scale));
      }
    }

    @Override
    public void mark(
        int measure, int place, int year, int group, int dimensions, Mark mark, int line) {
      int cell = cell(measure, place, group);
      if (cell >= 0 && takes[year] && mark == Mark.SUPPRESSED) {
        cells(year).suppressed(cell, source, line);
      }
    }
  }

  static long rescaled(long value, int from, int to) {
    long rescaled = value;
    for (int i = from; i < to; i++) {
      rescaled *= 10;
    }
    for (int i = from; i > to; i--) {
      rescaled = i == to + 1 ? Math.floorDiv(rescaled + 5, 10) : Math.floorDiv(rescaled, 10);
    }
    return rescaled;
  }
}
