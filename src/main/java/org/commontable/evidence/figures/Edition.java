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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commontable.evidence.Hidden;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.files.Input;
import org.commontable.evidence.release.Cells;
import org.commontable.evidence.release.Counting;
import org.commontable.evidence.release.Ledger;
import org.commontable.evidence.release.Release;

/** All figures of all indicators from the facts of one moment, after the gate. */
public final class Edition {
  /** The cells of an input in a year. */
  public record Key(String input, int year) {}

  private final List<Declared> indicators;
  private final Map<Key, Ledger> before;
  private final Map<Key, Ledger> after = new HashMap<>();
  private final List<Key> judged = new ArrayList<>();
  private final Map<String, NavigableMap<Integer, Cells>> cells;
  private final Map<String, NavigableMap<Integer, Cells>> percents = new HashMap<>();
  private final List<Block> blocks = new ArrayList<>();
  private int exposed;

  private Edition(
      List<Declared> indicators,
      Map<String, NavigableMap<Integer, Cells>> cells,
      Map<Key, Ledger> before) {
    this.indicators = indicators;
    this.cells = cells;
    this.before = before;
  }

  /**
   * @param sources the newest first; where several hold the same cell, it speaks
   * @param before what earlier editions showed and hid
   */
  public static Edition of(List<Facts> sources, Map<Key, Ledger> before) throws Facts.Damaged {
    Set<Input> inputs = new LinkedHashSet<>();
    for (Declared it : Declared.all()) {
      inputs.add(it.numerator());
      inputs.add(it.denominator());
    }
    return of(Declared.all(), FactCells.of(sources, inputs), before);
  }

  /**
   * @param cells by input and year
   */
  public static Edition of(
      List<Declared> indicators,
      Map<String, NavigableMap<Integer, Cells>> cells,
      Map<Key, Ledger> before) {
    Edition edition = new Edition(indicators, cells, before);
    edition.countPercents();
    edition.judge();
    edition.compute();
    edition.remember();
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
      if (it.kind().counting() == Counting.POPULATION) {
        roles.put(it.numerator().name(), Counting.POPULATION);
      }
    }
    for (Declared it : indicators) {
      if (it.kind() != Kind.PRINTED) {
        roles.putIfAbsent(it.numerator().name(), it.kind().counting());
        populations
            .computeIfAbsent(it.numerator().name(), name -> new HashSet<>())
            .add(it.denominator().name());
      }
    }
    judge(roles, populations, true);
    judge(roles, populations, false);
  }

  private void judge(
      Map<String, Counting> roles, Map<String, Set<String>> populations, boolean first) {
    List<Runnable> work = new ArrayList<>();
    roles.forEach(
        (input, counting) -> {
          if (first == (counting == Counting.POPULATION)) {
            found(input)
                .forEach(
                    (year, own) ->
                        work.add(
                            () ->
                                judge(
                                    new Key(input, year),
                                    own,
                                    counting,
                                    counting == Counting.POPULATION
                                        ? List.of()
                                        : ofYear(
                                            populations.getOrDefault(input, Set.of()), year))));
          }
        });
    work.parallelStream().forEach(Runnable::run);
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
    synchronized (after) {
      exposed += bare;
      judged.add(key);
    }
  }

  private void remember() {
    for (Key key : judged) {
      Ledger was = before.getOrDefault(key, Ledger.EMPTY);
      Cells own = found(key.input()).get(key.year());
      after.put(key, own == null ? was : was.with(own));
    }
  }

  /** Ratios and their ranges once more from the counts shown; they come out the same. */
  public void compare() {
    blocks.parallelStream()
        .filter(it -> it.declared.kind().compares())
        .forEach(it -> new Comparisons(it).compute());
  }

  private void compute() {
    List<Block> all =
        indicators.parallelStream()
            .flatMap(
                it ->
                    found(it.numerator().name()).entrySet().stream()
                        .flatMap(
                            year ->
                                Optional.ofNullable(
                                    found(it.denominator().name()).get(year.getKey()))
                                    .map(bases -> block(it, year.getKey(), year.getValue(), bases))
                                    .stream()))
            .toList();
    blocks.addAll(all);
    blocks.sort(
        Comparator.comparing((Block it) -> it.declared.id()).thenComparingInt(it -> it.year));
  }

  private NavigableMap<Integer, Cells> found(String input) {
    return cells.getOrDefault(input, new TreeMap<>());
  }

  private Block block(Declared it, int year, Cells counts, Cells bases) {
    NavigableMap<Integer, Cells> printed = percents.get(it.numerator().name());
    return new Computation(it, year, counts, bases, printed == null ? null : printed.get(year))
        .compute();
  }

  List<Block> blocks() {
    return blocks;
  }

  /** For the next edition. */
  public Map<Key, Ledger> after() {
    return after;
  }

  /** Hidden cells of which it could not be proved that they are protected. */
  public int exposed() {
    return exposed;
  }

  public long figures() {
    return blocks.stream().mapToLong(it -> shown(it)).sum();
  }

  private static long shown(Block block) {
    long shown = 0;
    for (int i = 0; i < block.size(); i++) {
      shown += block.isShown(i) ? 1 : 0;
    }
    return shown;
  }

  /** Why a cell is hidden; empty when it is shown or nobody told of it. */
  public Optional<Hidden> hidden(String input, int year, String place, String group) {
    Cells own = found(input).get(year);
    int row = own == null ? -1 : own.place(place);
    int column = own == null ? -1 : own.group(group);
    if (own == null || row < 0 || column < 0) {
      return Optional.empty();
    }
    int cell = row * own.groups().size() + column;
    return own.isHidden(cell) ? Optional.of(own.why(cell)) : Optional.empty();
  }
}
