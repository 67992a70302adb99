package org.commontable.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.commontable.evidence.Hidden;

/** What is hidden and can be taken from the figures beside it hides nothing, and is shown. */
class RemaindersTest {
  private static final List<String> GROUPS = List.of("all", "female", "male");

  private final Cells cells = new Cells(List.of("001"), GROUPS, 0);

  /** Of 240 of whom 126 are women the rest is hidden. */
  private void table(long male, Hidden why) {
    long[] row = {240, 126, male};
    for (int cell = 0; cell < row.length; cell++) {
      cells.number(cell, row[cell], 0, 2);
      cells.show(cell);
      cells.publish(cell);
    }
    cells.hide(2, why);
  }

  private boolean isShown(Ledger before) {
    boolean any = new Remainders(cells, before).show();
    assertThat(cells.isShown(2)).isEqualTo(any);
    return any;
  }

  @Example
  void whatTheOthersOfARowLeaveIsShown() {
    table(114, Hidden.COMPLEMENT);
    assertThat(isShown(Ledger.EMPTY)).isTrue();
    cells.hide(2, Hidden.NOT_PROVED);
    assertThat(isShown(Ledger.EMPTY)).isTrue();
  }

  @Example
  void notWhatIsHiddenForItsOwnSake() {
    for (Hidden why : Hidden.values()) {
      if (why != Hidden.COMPLEMENT && why != Hidden.NOT_PROVED) {
        table(114, why);
        assertThat(isShown(Ledger.EMPTY)).as(why.word()).isFalse();
      }
    }
    table(114, Hidden.COMPLEMENT);
    cells.sensitive(2);
    assertThat(isShown(Ledger.EMPTY)).isFalse();
  }

  @Example
  void notWhatTheFileSaysOtherwise() {
    table(113, Hidden.COMPLEMENT);
    assertThat(isShown(Ledger.EMPTY)).as("one student is neither").isFalse();
  }

  @Example
  void notBesideARoundedNumber() {
    table(114, Hidden.COMPLEMENT);
    cells.rounded(1, 125, 127);
    assertThat(isShown(Ledger.EMPTY)).isFalse();
  }

  /** The gate lets it pass, but those of whom it counts some are hidden. */
  @Example
  void notBesideANumberThatStandsInNoFigure() {
    for (int cell = 0; cell < 3; cell++) {
      cells.number(cell, List.of(240L, 126L, 114L).get(cell), 0, 2);
      cells.show(cell);
    }
    cells.publish(0);
    cells.hide(2, Hidden.COMPLEMENT);
    assertThat(new Remainders(cells, Ledger.EMPTY).arePossible()).isTrue();
    assertThat(isShown(Ledger.EMPTY)).isFalse();
    cells.publish(1);
    assertThat(isShown(Ledger.EMPTY)).isTrue();
  }

  @Example
  void notBesideAnotherThatIsHiddenOrThatNobodyTells() {
    table(114, Hidden.COMPLEMENT);
    cells.hide(1, Hidden.COMPLEMENT);
    assertThat(isShown(Ledger.EMPTY)).isFalse();
    Cells more =
        new Cells(List.of("001", "002"), List.of("all", "female", "male", "non-binary"), 0);
    long[] rows = {240, 126, 114, -1, 300, 140, 140, 20};
    for (int cell = 0; cell < rows.length; cell++) {
      if (rows[cell] >= 0) {
        more.number(cell, rows[cell], 0, 2);
        more.show(cell);
        more.publish(cell);
      }
    }
    more.hide(2, Hidden.COMPLEMENT);
    assertThat(new Remainders(more, Ledger.EMPTY).show())
        .as("of a third sex nobody tells")
        .isFalse();
  }

  /** What it was then was hidden for its own sake, or is not what it is now. */
  @Example
  void notWhatWasCorrected() {
    for (long was : new long[] {114, 112}) {
      Cells first = new Cells(List.of("001"), GROUPS, 0);
      first.number(0, 126 + was, 0, 2);
      first.show(0);
      first.publish(0);
      first.number(2, was, 0, 2);
      first.hide(2, Hidden.COMPLEMENT);
      table(114, Hidden.COMPLEMENT);
      assertThat(isShown(Ledger.EMPTY.with(first))).isEqualTo(was == 114);
    }
  }

  /** The district does not count one of its schools, so that its sums bind nobody. */
  @Property(tries = 40)
  void whatAnyOtherHiddenNumberCanBeIsTheSameBeforeAndAfter(@ForAll long seed) {
    tellsNothing(new Random(seed));
  }

  /** Random worlds of which most leave nothing: these do. */
  @Example
  void norWhereSomethingIsShown() {
    int shown = 0;
    for (long seed = 0; seed < 60; seed++) {
      shown += tellsNothing(new Random(seed));
    }
    assertThat(shown).isPositive();
  }

  private static int tellsNothing(Random random) {
    World whole = World.small(random);
    List<String> schools = whole.schools();
    World world = whole.apart(schools.get(random.nextInt(schools.size())));
    Counting counting = random.nextBoolean() ? Counting.EVENTS : Counting.POPULATION;
    Release.judge(world.cells(), counting, List.of(), Ledger.EMPTY);
    Cells cells = world.cells();
    IntStream.range(0, cells.size()).filter(cells::isShown).forEach(cells::publish);
    List<Integer> hidden =
        IntStream.range(0, cells.size()).filter(cells::isHidden).boxed().toList();
    List<List<Long>> before = rooms(world, counting, hidden);
    new Remainders(cells, Ledger.EMPTY).show();
    List<List<Long>> after = rooms(world, counting, hidden);
    int shown = 0;
    for (int i = 0; i < hidden.size(); i++) {
      assertThat(after.get(i)).isEqualTo(before.get(i));
      if (cells.isShown(hidden.get(i))) {
        assertThat(before.get(i)).as("it was known").containsExactly(0L, 0L);
        shown++;
      }
    }
    return shown;
  }

  private static List<List<Long>> rooms(World world, Counting counting, List<Integer> hidden) {
    Reader reader = world.reader(counting);
    List<List<Long>> rooms = new ArrayList<>();
    hidden.forEach(cell -> rooms.add(reader.room(cell, 6)));
    assertThat(reader.givenUp()).isZero();
    return rooms;
  }
}
