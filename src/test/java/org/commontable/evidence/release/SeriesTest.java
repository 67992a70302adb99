package org.commontable.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;
import org.commontable.evidence.Hidden;

/** Three editions and more beside each other, for whoever has them all (docs/decisions/0029). */
class SeriesTest {
  private static final World WORLD = World.plain();

  /** In version 7 a reader of all of them knew some too well in all but one of these series. */
  @Example
  void noCorrectionAfterAnotherGivesAHiddenNumberAway() {
    for (long seed : new long[] {8, 10, 24, 35, 87, 99}) {
      assertThat(Series.corrected(seed, 3).narrow()).as("seed " + seed).isEmpty();
    }
  }

  @Example
  void norDoesOneThatIsTakenBack() {
    for (long seed : new long[] {10, 24, 59, 114}) {
      assertThat(Series.takenBack(seed, 3).narrow()).as("seed " + seed).isEmpty();
    }
  }

  @Example
  void norDoFourEditions() {
    for (long seed : new long[] {7, 8, 19, 46}) {
      assertThat(Series.corrected(seed, 4).narrow()).as("seed " + seed).isEmpty();
    }
    for (long seed : new long[] {1, 7, 53, 59}) {
      assertThat(Series.takenBack(seed, 4).narrow()).as("seed " + seed).isEmpty();
    }
  }

  /** The 7 of the second edition is the 7 of the third, so that it hides no 6 of the third. */
  @Example
  void whatWasCorrectedOnceDoesNotMoveByItselfAfterwards() {
    Series series = new Series(Counting.EVENTS);
    World second = WORLD.corrected("001001", 1, 7);
    World third = second.corrected("001002", 1, 6);
    List.of(WORLD, second, third).forEach(series::publish);
    assertThat(series.narrow()).isEmpty();
    assertThat(third.cells().why(third.at("001002", 1))).isEqualTo(Hidden.FEW_EVENTS);
  }

  @Example
  void aNumberThatItsReadersHaveFromAnyEditionIsShown() {
    Series series = new Series(Counting.EVENTS);
    World second = WORLD.corrected("001001", 1, 40);
    World third = second.corrected("001001", 1, 31);
    World fourth = third.corrected("001001", 1, 25);
    List.of(WORLD, second, third, fourth).forEach(series::publish);
    assertThat(series.ledger().isKnown(fourth.cells(), fourth.at("001001", 1))).isTrue();
    assertThat(fourth.cells().isShown(fourth.at("001001", 1))).isTrue();
  }

  /** The state's new number would tell what the district's became, whose row no total closes. */
  @Example
  void aTotalThatNoFigureShowsIsKnownToNobody() {
    Series series = new Series(Counting.EVENTS);
    World second = WORLD.corrected("003", 1, 7);
    series.publishWithoutTotals(WORLD.again());
    series.publishWithoutTotals(second);
    assertThat(second.cells().isHidden(second.at("003", 1))).isTrue();
    assertThat(second.cells().isHidden(second.at("999", 1))).isTrue();
  }

  @Example
  void aLedgerWithoutCorrectionsKeepsNoMoreThanBefore() {
    Series series = new Series(Counting.EVENTS);
    series.publish(WORLD.again());
    byte[] once = series.ledger().packed();
    series.publish(WORLD.again());
    assertThat(series.ledger().packed()).isEqualTo(once);
    assertThat(series.ledger().history()).isEqualTo(History.NONE);
  }

  /** More versions than a ledger tells apart. */
  @Example
  void theOldestVersionsOfVeryManyAreTakenForOne() {
    Series series = new Series(Counting.EVENTS);
    series.publish(WORLD.again());
    World world = WORLD;
    for (int times = 1; times <= 70; times++) {
      world = world.corrected("001001", 1, 20 + times);
      series.publish(world);
    }
    Ledger ledger = series.ledger();
    int cell = world.at("001001", 1);
    assertThat(ledger.history().versions()).isEqualTo(60);
    assertThat(ledger.told(world.cells(), cell)).hasSize(70); // 25 came twice
    assertThat(ledger.isKnown(world.cells(), cell)).isTrue();
    World small = world.corrected("001001", 1, 7);
    series.publish(small);
    assertThat(small.cells().why(cell)).isEqualTo(Hidden.FEW_EVENTS);
    assertThat(small.cells().isHidden(small.at("999", 1))).isTrue();
  }
}
