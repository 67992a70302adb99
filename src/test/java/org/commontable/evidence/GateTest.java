package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What must not be on a page is not in what the gate lets through. */
class GateTest {
  private static final UUID SOURCE = new UUID(0, 1);
  private static final Gate GATE = new Gate(Indicator.all());

  private final List<GateCell> cells = new ArrayList<>();

  @Test
  void oneToNineEventsAreHiddenZeroAndTenAreNot() {
    events("901", StudentGroup.BLACK, 0);
    events("902", StudentGroup.BLACK, 1);
    events("903", StudentGroup.BLACK, 9);
    events("904", StudentGroup.BLACK, 10);
    assertThat(hidden("discipline.oss", "901", StudentGroup.BLACK)).isEmpty();
    assertThat(hidden("discipline.oss", "902", StudentGroup.BLACK)).contains(Hidden.FEW_EVENTS);
    assertThat(hidden("discipline.oss", "903", StudentGroup.BLACK)).contains(Hidden.FEW_EVENTS);
    assertThat(hidden("discipline.oss", "904", StudentGroup.BLACK)).isEmpty();
  }

  @Test
  void aGroupUnderTenIsHiddenWithAllItsEvents() {
    students("901", StudentGroup.AIAN, 9);
    events("901", StudentGroup.AIAN, 30);
    assertThat(hidden("enrollment", "901", StudentGroup.AIAN)).contains(Hidden.SMALL_GROUP);
    assertThat(hidden("discipline.oss", "901", StudentGroup.AIAN)).contains(Hidden.SMALL_GROUP);
  }

  @Test
  void totalsAndGenderRowsDisappearWhereRaceRowsStand() {
    events("901", StudentGroup.BLACK, 50);
    events("901", StudentGroup.ALL, 90);
    events("901", StudentGroup.FEMALE, 40);
    events("902", StudentGroup.ALL, 90);
    assertThat(hidden("discipline.oss", "901", StudentGroup.ALL)).contains(Hidden.BESIDE_GROUPS);
    assertThat(hidden("discipline.oss", "901", StudentGroup.FEMALE)).contains(Hidden.BESIDE_GROUPS);
    assertThat(hidden("discipline.oss", "902", StudentGroup.ALL)).isEmpty();
  }

  @Test
  void aSingleHiddenDistrictCannotBeSubtractedOutOfTheState() {
    events("999", StudentGroup.BLACK, 165);
    events("901", StudentGroup.BLACK, 100);
    events("902", StudentGroup.BLACK, 60);
    events("903", StudentGroup.BLACK, 5);
    assertThat(hidden("discipline.oss", "999", StudentGroup.BLACK)).isEmpty();
    assertThat(hidden("discipline.oss", "901", StudentGroup.BLACK)).isEmpty();
    assertThat(hidden("discipline.oss", "902", StudentGroup.BLACK)).contains(Hidden.COMPLEMENT);
  }

  @Test
  void twoHiddenDistrictsThatLeaveNoDoubtAreNotEnough() {
    events("999", StudentGroup.BLACK, 102);
    events("901", StudentGroup.BLACK, 100);
    events("902", StudentGroup.BLACK, 1);
    events("903", StudentGroup.BLACK, 1);
    assertThat(hidden("discipline.oss", "901", StudentGroup.BLACK)).contains(Hidden.COMPLEMENT);
    assertThat(hidden("discipline.oss", "999", StudentGroup.BLACK)).isEmpty();
  }

  @Test
  void whereNoDistrictCanHelpTheStateIsHidden() {
    events("999", StudentGroup.BLACK, 12);
    events("901", StudentGroup.BLACK, 0);
    events("902", StudentGroup.BLACK, 9);
    events("903", StudentGroup.BLACK, 3);
    assertThat(hidden("discipline.oss", "999", StudentGroup.BLACK)).isEmpty();
    cells.clear();
    events("999", StudentGroup.BLACK, 18);
    events("902", StudentGroup.BLACK, 9);
    events("903", StudentGroup.BLACK, 9);
    assertThat(hidden("discipline.oss", "999", StudentGroup.BLACK)).contains(Hidden.COMPLEMENT);
  }

  @Test
  void aStateTotalThatIsNoSumOfTheDistrictsWeHoldBindsNobody() {
    events("999", StudentGroup.BLACK, 20_000);
    events("901", StudentGroup.BLACK, 100);
    events("903", StudentGroup.BLACK, 5);
    assertThat(hidden("discipline.oss", "901", StudentGroup.BLACK)).isEmpty();
    assertThat(hidden("discipline.oss", "999", StudentGroup.BLACK)).isEmpty();
  }

  @Test
  void ofTwoSourcesTheNewestSpeaksAndTheStrictestHides() {
    CellKey key = new CellKey("discipline.oss", "901", 2024, StudentGroup.BLACK);
    UUID newer = new UUID(0, 2);
    assertThat(
            GATE.judge(
                List.of(GateCell.shown(key, 41, newer, 7), GateCell.shown(key, 40, SOURCE, 5))))
        .singleElement()
        .satisfies(cell -> assertThat(cell.amount()).hasValue(41));
    assertThat(
            GATE.judge(
                List.of(GateCell.shown(key, 41, newer, 7), GateCell.shown(key, 4, SOURCE, 5))))
        .singleElement()
        .satisfies(cell -> assertThat(cell.hidden()).contains(Hidden.FEW_EVENTS));
    GateCell suppressed = new GateCell(key, OptionalLong.empty(), Optional.empty(), SOURCE, 5);
    assertThat(GATE.judge(List.of(GateCell.shown(key, 41, newer, 7), suppressed)))
        .singleElement()
        .satisfies(cell -> assertThat(cell.hidden()).contains(Hidden.STATE));
  }

  @Test
  void aHiddenCellCarriesNoNumber() {
    events("901", StudentGroup.BLACK, 5);
    assertThat(GATE.judge(cells)).allSatisfy(cell -> assertThat(cell.amount()).isEmpty());
  }

  private void events(String place, StudentGroup group, long amount) {
    add("discipline.oss", place, group, amount);
  }

  private void students(String place, StudentGroup group, long amount) {
    add("enrollment", place, group, amount);
  }

  private void add(String input, String place, StudentGroup group, long amount) {
    cells.add(GateCell.shown(new CellKey(input, place, 2024, group), amount, SOURCE, 2));
  }

  private Optional<Hidden> hidden(String input, String place, StudentGroup group) {
    return GATE.judge(cells).stream()
        .filter(cell -> cell.key().equals(new CellKey(input, place, 2024, group)))
        .findFirst()
        .orElseThrow(() -> new AssertionError(Arrays.toString(cells.toArray())))
        .hidden();
  }
}
