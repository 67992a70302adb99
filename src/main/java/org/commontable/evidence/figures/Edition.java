package org.commontable.evidence.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.files.Input;
import org.commontable.evidence.release.Cells;
import org.commontable.evidence.release.Counting;
import org.commontable.evidence.release.Ledger;
import org.commontable.evidence.release.Release;
import org.commontable.evidence.release.Remainders;
import org.commontable.evidence.release.Twins;

/** All figures of all indicators from the facts of one moment, after the gate. */
public final class Edition {
  /** The cells of an input in a year. */
  public record Key(String input, int year) {}

  private final List<Declared> indicators;
  private final Map<Key, Ledger> before;
  private final IntPredicate replaced;
  private final List<Key> judged = new ArrayList<>();
  private final Map<String, NavigableMap<Integer, Cells>> cells;
  private final Map<String, NavigableMap<Integer, Cells>> percents = new HashMap<>();
  private final List<Section> sections = new ArrayList<>();
  private final Map<Key, Integer> exposed = new HashMap<>();
  private final Making making = Making.here();
  private long figures;

  private Edition(
      List<Declared> indicators,
      Map<String, NavigableMap<Integer, Cells>> cells,
      Map<Key, Ledger> before,
      IntPredicate replaced) {
    this.indicators = indicators;
    this.cells = cells;
    this.before = before;
    this.replaced = replaced;
  }

  /**
   * What files tell of all that any figure needs, by input and year.
   *
   * @param sources the newest first; where several hold the same cell, it speaks
   * @param takesYear by its autumn
   */
  public static Map<String, NavigableMap<Integer, Cells>> cells(
      List<Feed> sources, IntPredicate takesYear) throws Facts.Damaged {
    Set<Input> inputs = new LinkedHashSet<>();
    for (Declared it : Declared.all()) {
      inputs.add(it.numerator());
      inputs.add(it.denominator());
    }
    return FactCells.of(sources, inputs, takesYear);
  }

  /**
   * @param cells by input and year
   * @param before what earlier editions showed and hid
   */
  public static Edition of(
      List<Declared> indicators,
      Map<String, NavigableMap<Integer, Cells>> cells,
      Map<Key, Ledger> before) {
    return of(indicators, cells, before, source -> false);
  }

  /**
   * As above.
   *
   * @param replaced whether the file of this number speaks no more
   */
  public static Edition of(
      List<Declared> indicators,
      Map<String, NavigableMap<Integer, Cells>> cells,
      Map<Key, Ledger> before,
      IntPredicate replaced) {
    Edition edition = new Edition(indicators, cells, before, replaced);
    edition.countPercents();
    edition.judge();
    edition.plan();
    edition.showRemainders();
    return edition;
  }

  private void countPercents() {
    for (Declared it : indicators) {
      String numerator = it.numerator().name();
      if (it.kind() == Kind.PERCENT && !percents.containsKey(numerator)) {
        NavigableMap<Integer, Cells> printed = cellsOf(it.numerator());
        NavigableMap<Integer, Cells> counts = new TreeMap<>();
        printed.forEach(
            (year, own) -> {
              Cells tested = cellsOf(it.denominator()).get(year);
              if (tested != null) {
                counts.put(year, PercentCounts.of(own, tested));
              }
            });
        percents.put(numerator, printed);
        cells.put(numerator, counts);
      }
    }
  }

  private NavigableMap<Integer, Cells> cellsOf(Input input) {
    return cells.computeIfAbsent(input.name(), it -> new TreeMap<>());
  }

  /** Populations first: what counts people of them looks at their numbers. */
  private void judge() {
    Map<String, Counting> roles = new LinkedHashMap<>();
    Map<String, Set<String>> populations = new HashMap<>();
    for (Declared it : indicators) {
      roles.put(it.denominator().name(), Counting.POPULATION);
      if (it.counting() == Counting.POPULATION) {
        roles.put(it.numerator().name(), Counting.POPULATION);
      }
    }
    for (Declared it : indicators) {
      if (it.kind() != Kind.PRINTED) {
        roles.putIfAbsent(it.numerator().name(), it.counting());
        populations
            .computeIfAbsent(it.numerator().name(), name -> new HashSet<>())
            .add(it.denominator().name());
      }
    }
    making.judging(roles.keySet().stream().mapToInt(it -> found(it).size()).sum());
    var years = new YearsInTurn();
    roles.forEach(
        (input, counting) ->
            found(input)
                .forEach(
                    (year, own) -> {
                      Key key = new Key(input, year);
                      Set<String> bases = populations.getOrDefault(input, Set.of());
                      if (counting == Counting.POPULATION) {
                        years.first(year, () -> judge(key, own, counting, List.of()));
                      } else {
                        years.later(year, () -> judge(key, own, counting, ofYear(bases, year)));
                      }
                    }));
    years.doAll(this::hideTwins);
  }

  /** Those tested in two subjects are the same people in most places. */
  private void hideTwins(int year) {
    List<Input> bases = indicators.stream().map(Declared::denominator).distinct().toList();
    for (int i = 0; i < bases.size(); i++) {
      for (int j = i + 1; j < bases.size(); j++) {
        if (bases.get(i).isTwin(bases.get(j))) {
          hideTwins(new Key(bases.get(i).name(), year), new Key(bases.get(j).name(), year));
        }
      }
    }
  }

  private void hideTwins(Key one, Key other) {
    Cells own = found(one.input()).get(one.year());
    Cells theirs = found(other.input()).get(other.year());
    if (own != null && theirs != null) {
      Twins.hide(
          own,
          before.getOrDefault(one, Ledger.EMPTY),
          theirs,
          before.getOrDefault(other, Ledger.EMPTY));
    }
  }

  private List<Cells> ofYear(Set<String> inputs, int year) {
    return inputs.stream()
        .map(it -> Optional.ofNullable(found(it).get(year)))
        .flatMap(Optional::stream)
        .toList();
  }

  private void judge(Key key, Cells own, Counting counting, List<Cells> populations) {
    Ledger was = before.getOrDefault(key, Ledger.EMPTY);
    int bare = Release.judge(own, counting, populations, was);
    synchronized (judged) {
      exposed.put(key, bare);
      judged.add(key);
    }
    making.judged(key);
  }

  /** What there is to compute, in the order of the file. */
  private record Section(Declared declared, int year) {
    Key of(Input input) {
      return new Key(input.name(), year);
    }
  }

  private void plan() {
    for (Declared it : indicators) {
      for (int year : found(it.numerator().name()).keySet()) {
        if (found(it.denominator().name()).containsKey(year)) {
          sections.add(new Section(it, year));
        }
      }
    }
    sections.sort(
        Comparator.comparing((Section it) -> it.declared().id()).thenComparingInt(Section::year));
  }

  /** What is shown tells more of a row, until it tells nothing more. */
  private void showRemainders() {
    List<Remainders> some = new ArrayList<>();
    Set<Key> keys = new HashSet<>();
    for (Key key : judged) {
      Remainders remainders = remainders(key);
      if (remainders.arePossible()) {
        keys.add(key);
        some.add(remainders);
      }
    }
    boolean any = !some.isEmpty();
    while (any) {
      for (Section it : sections) {
        if (keys.contains(it.of(it.declared().numerator()))
            || keys.contains(it.of(it.declared().denominator()))) {
          computation(it).publish();
        }
      }
      any = false;
      for (Remainders it : some) {
        any |= it.show();
      }
    }
  }

  private Remainders remainders(Key key) {
    return new Remainders(cells(key.input(), key.year()), before.getOrDefault(key, Ledger.EMPTY));
  }

  int size() {
    return sections.size();
  }

  /** Computed whenever it is asked for: an edition of ten state years is never whole in memory. */
  Block block(int number) {
    Block made = computation(sections.get(number)).compute();
    making.computed(made, size());
    return made;
  }

  private Computation computation(Section section) {
    String numerator = section.declared().numerator().name();
    String denominator = section.declared().denominator().name();
    NavigableMap<Integer, Cells> printed = percents.get(numerator);
    return new Computation(
        section.declared(),
        section.year(),
        cells(numerator, section.year()),
        cells(denominator, section.year()),
        printed == null ? null : printed.get(section.year()),
        replaced);
  }

  private Cells cells(String input, int year) {
    return Objects.requireNonNull(found(input).get(year));
  }

  /** All blocks at once, to compute their ratios and ranges again and again: {@code bench}. */
  public Runnable comparing() {
    List<Block> blocks = IntStream.range(0, size()).mapToObj(this::block).toList();
    return () ->
        blocks.parallelStream()
            .filter(it -> it.declared.kind().compares())
            .forEach(it -> new Comparisons(it).compute());
  }

  private NavigableMap<Integer, Cells> found(String input) {
    return cells.getOrDefault(input, new TreeMap<>());
  }

  /** For the next edition; after this one was written. */
  public Map<Key, Ledger> after() {
    return judged.parallelStream().collect(Collectors.toMap(it -> it, this::after));
  }

  private Ledger after(Key key) {
    Ledger was = before.getOrDefault(key, Ledger.EMPTY);
    Cells own = found(key.input()).get(key.year());
    return own == null ? was : was.with(own);
  }

  void count(long shown) {
    figures += shown;
  }

  /**
   * Hidden cells that their readers know from earlier editions, whatever is held back; nothing is
   * shown of that input and year.
   */
  public int exposed() {
    return exposed.values().stream().mapToInt(it -> it).sum();
  }

  public int exposed(Key key) {
    return exposed.getOrDefault(key, 0);
  }

  /** How many are shown; after the edition was written. */
  public long figures() {
    return figures;
  }
}
