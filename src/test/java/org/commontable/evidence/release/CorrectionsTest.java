package org.commontable.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.commontable.evidence.Hidden;

/** Two editions beside each other, of which the newer holds corrected rows. */
class CorrectionsTest {
  private static final List<String> LEAVES =
      List.of("001001", "001002", "001003", "002001", "002002", "003");

  /** Four of five races are large; two schools have a few of one. */
  private static final World WORLD =
      World.of(
          LEAVES,
          3,
          new long[] {25, 30, 41, 50},
          new long[] {60, 31, 52, 70},
          new long[] {50, 44, 63, 80},
          new long[] {33, 45, 28, 50},
          new long[] {29, 38, 34, 50},
          new long[] {27, 49, 53, 60});

  /** Its readers saw 25, so it was taken for known; the district and the others gave 7 away. */
  @Example
  void whatWasShownAndIsSmallNowIsGuarded() {
    World after = WORLD.corrected("001001", 1, 7);
    assertThat(narrow(WORLD, after, Counting.EVENTS)).isEmpty();
    assertThat(after.cells().why(after.at("001001", 1))).isEqualTo(Hidden.FEW_EVENTS);
  }

  /** The number that was not corrected stays shown, and so does all that no sum of it tells. */
  @Example
  void whatWasNotCorrectedStaysShown() {
    World after = WORLD.corrected("001001", 1, 7);
    narrow(WORLD, after, Counting.EVENTS);
    for (int cell = 0; cell < after.cells().size(); cell++) {
      if (after.truth(cell) == WORLD.truth(cell)) {
        assertThat(after.cells().isShown(cell)).as(String.valueOf(cell)).isTrue();
      }
    }
  }

  /** From 8 to 2: between the editions the total tells the difference, and that leaves 1 to 3. */
  @Example
  void aCorrectionOfASmallNumberIsNotTheDifferenceOfTwoTotals() {
    World before = WORLD.corrected("001001", 1, 8).corrected("001002", 1, 5);
    World after = before.corrected("001001", 1, 2);
    assertThat(narrow(before, after, Counting.EVENTS)).isEmpty();
  }

  @Property(tries = 60)
  void noCorrectionGivesAHiddenNumberAway(@ForAll long seed) {
    Random random = new Random(seed);
    World before = random.nextBoolean() ? World.small(random) : World.large(random);
    World after = before.corrected(random);
    assertThat(narrow(before, after, random.nextBoolean() ? Counting.EVENTS : Counting.POPULATION))
        .isEmpty();
  }

  /** What a reader of both knows too well, of either; the gate counts what it cannot help. */
  private static List<String> narrow(World before, World after, Counting counting) {
    assertThat(Release.judge(before.cells(), counting, List.of(), Ledger.EMPTY)).isZero();
    Cells first = before.cells();
    for (int cell = 0; cell < first.size(); cell++) {
      if (first.isShown(cell)) {
        first.publish(cell);
      }
    }
    Ledger ledger = Ledger.unpacked(Ledger.EMPTY.with(first).packed());
    int exposed = Release.judge(after.cells(), counting, List.of(), ledger);
    Reader reader = after.readerOfBoth(before, counting);
    List<String> narrow = new java.util.ArrayList<>();
    for (int cell = 0; cell < first.size(); cell++) {
      boolean known = first.isShown(cell) && before.truth(cell) == after.truth(cell);
      int now = first.size() + cell;
      if (after.isGuarded(cell) && !known && !reader.isWide(now, after.need(cell))) {
        narrow.add(cell + " now " + before.truth(cell) + " " + after.truth(cell));
      }
      if (before.isGuarded(cell) && !reader.isWide(cell, before.need(cell))) {
        narrow.add(cell + " then " + before.truth(cell) + " " + after.truth(cell));
      }
    }
    return exposed >= narrow.size() ? List.of() : narrow;
  }
}
