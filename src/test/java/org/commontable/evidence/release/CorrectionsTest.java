package org.commontable.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.DeflaterOutputStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.commontable.evidence.Hidden;

/** Two editions beside each other, of which the newer holds corrected rows. */
class CorrectionsTest {
  private static final World WORLD = World.plain();

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

  /** A number that was few and is no more is not said to be few. */
  @Example
  void noReasonIsGivenThatHoldsNoMore() {
    World before = WORLD.corrected("001001", 1, 8).corrected("001002", 1, 5);
    World after = before.corrected("001001", 1, 44);
    assertThat(narrow(before, after, Counting.EVENTS)).isEmpty();
    int cell = after.at("001001", 1);
    assertThat(after.cells().why(cell)).as("44 is shown nowhere").isEqualTo(Hidden.BESIDE_GROUPS);
  }

  /** A total that its races do not make up costs nothing where its readers have it already. */
  @Example
  void whatIsKnownIsNotHiddenAgain() {
    List<String> places = List.of("001", "001001");
    List<String> groups = List.of("all", "black", "white");
    Cells totals = new Cells(places, groups, 0);
    Cells later = new Cells(places, groups, 0);
    for (int row = 0; row < 6; row += 3) {
      totals.number(row, 120, 0, 2);
      later.number(row, 120, 0, 2);
      later.number(row + 1, 40, 0, 2);
      later.number(row + 2, 50, 0, 2);
    }
    Release.judge(totals, Counting.EVENTS, List.of(), Ledger.EMPTY);
    totals.publish(0);
    totals.publish(3);
    Ledger ledger = Ledger.EMPTY.with(totals);
    Release.judge(later, Counting.EVENTS, List.of(), ledger);
    assertThat(later.isShown(0) && later.isShown(3)).isTrue();
  }

  /** Editions before version 7 kept no numbers, and theirs are read as before. */
  @Example
  void anOldLedgerKnowsWhatWasShownButNotHowMuch() throws Exception {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      out.writeInt(1);
      out.writeUTF("all");
      out.writeInt(1);
      out.writeUTF("001");
      out.write(0x80);
    }
    Cells cells = new Cells(List.of("001"), List.of("all"), 0);
    cells.number(0, 25, 0, 2);
    Ledger old = Ledger.unpacked(bytes.toByteArray());
    assertThat(old.everShown(cells, 0)).isTrue();
    assertThat(old.isKnown(cells, 0)).isFalse();
    assertThat(old.told(cells, 0)).hasSize(1);
    assertThat(old.history()).isEqualTo(History.NONE);
    cells.show(0);
    cells.publish(0);
    Ledger now = Ledger.unpacked(old.with(cells).packed());
    assertThat(now.isKnown(cells, 0)).isTrue();
  }

  /** 11, hidden for others' sake, became 7, which the totals would have told to be 6 to 9. */
  @Example
  void norDoesASmallOneOverTheEdgeOfTen() {
    noCorrectionGivesAHiddenNumberAway(22);
    noCorrectionGivesAHiddenNumberAway(51);
  }

  /** The same worlds each time. */
  @Property(tries = 20, seed = "-5431006060991971585")
  void noCorrectionGivesAHiddenNumberAway(@ForAll long seed) {
    Random random = new Random(seed);
    World before = World.small(random);
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
    List<World> both = List.of(before, after);
    Reader reader = World.readerOf(both, counting);
    List<String> narrow = new ArrayList<>();
    for (int cell = 0; cell < first.size(); cell++) {
      boolean known = first.isShown(cell) && before.truth(cell) == after.truth(cell);
      int now = World.number(both, after, cell);
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
