package org.commontable.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Editions of one world, each published after some of its numbers were corrected. */
final class Series {
  final List<World> editions = new ArrayList<>();
  private final Counting counting;
  private Ledger ledger = Ledger.EMPTY;
  private int exposed;

  Series(Counting counting) {
    this.counting = counting;
  }

  /** Each corrects the one before. */
  static Series corrected(long seed, int editions) {
    Random random = new Random(seed);
    Series series = begun(random);
    while (series.editions.size() < editions) {
      random.nextInt(8);
      series.publish(series.editions.getLast().corrected(random));
    }
    return series;
  }

  /** Corrections are taken back too, or others are made instead of them. */
  static Series takenBack(long seed, int editions) {
    Random random = new Random(seed);
    Series series = begun(random);
    while (series.editions.size() < editions) {
      int what = random.nextInt(8);
      World base = series.editions.getLast();
      if (series.editions.size() > 1 && what < 3) {
        base = series.editions.get(random.nextInt(series.editions.size() - 1));
      }
      boolean whole = base != series.editions.getLast() && what == 0;
      series.publish(whole ? base.again() : base.corrected(random));
    }
    return series;
  }

  private static Series begun(Random random) {
    Series series = new Series(random.nextBoolean() ? Counting.EVENTS : Counting.POPULATION);
    series.publish(World.small(random));
    return series;
  }

  void publish(World next) {
    publish(next, true);
  }

  /** Files hold totals, and no figure shows any. */
  void publishWithoutTotals(World next) {
    publish(next, false);
  }

  private void publish(World next, boolean totals) {
    Cells cells = next.cells();
    int narrow = Release.judge(cells, counting, List.of(), ledger);
    assertThat(editions.isEmpty() ? narrow : 0).isZero();
    exposed = Math.max(exposed, narrow);
    for (int cell = 0; cell < cells.size(); cell++) {
      boolean total = cell % cells.groups().size() == cells.group(Partitions.ALL);
      if (cells.isShown(cell) && (totals || !total)) {
        cells.publish(cell);
      }
    }
    ledger = Ledger.unpacked(ledger.with(cells).packed());
    editions.add(next);
  }

  Ledger ledger() {
    return ledger;
  }

  /** Of all editions, what a reader of them all knows too well; none if the gate counts it. */
  Set<String> narrow() {
    Reader reader = World.readerOf(editions, counting);
    Set<String> narrow = new TreeSet<>();
    for (World world : editions) {
      for (int cell = 0; cell < world.cells().size(); cell++) {
        if (world.isGuarded(cell)
            && !isKnown(cell, world.truth(cell))
            && !reader.isWide(World.number(editions, world, cell), world.need(cell))) {
          narrow.add(cell + " is " + world.truth(cell));
        }
      }
    }
    return exposed >= narrow.size() ? Set.of() : narrow;
  }

  private boolean isKnown(int cell, long number) {
    return editions.stream().anyMatch(it -> it.cells().isShown(cell) && it.truth(cell) == number);
  }
}
