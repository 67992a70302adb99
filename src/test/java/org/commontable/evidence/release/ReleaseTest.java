package org.commontable.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.commontable.evidence.Hidden;
import org.commontable.measures.HiddenCells;
import org.commontable.measures.HiddenCells.Bounds;
import org.junit.jupiter.api.Test;

/** The gate on known cases: what is hidden, and what somebody clever finds. */
class ReleaseTest {
  private static final List<String> RACES = List.of("all", "black", "white", "hispanic", "asian");

  private Cells cells = new Cells(List.of(), List.of(), 0);

  private void table(List<String> places, List<String> groups, String... rows) {
    cells = new Cells(places, groups, 0);
    for (int place = 0; place < rows.length; place++) {
      String[] row = rows[place].trim().split(" +");
      for (int group = 0; group < row.length; group++) {
        int cell = place * groups.size() + group;
        if (row[group].equals("*")) {
          cells.suppressed(cell, 0, 2);
        } else if (!row[group].equals("-")) {
          cells.number(cell, Long.parseLong(row[group]), 0, 2);
        }
      }
    }
  }

  private int judge(Counting counting) {
    return Release.judge(cells, counting, List.of(), Ledger.EMPTY);
  }

  private Stream<Hidden> why(String place, String group) {
    int cell = cells.place(place) * cells.groups().size() + cells.group(group);
    return cells.isHidden(cell) ? Stream.of(cells.why(cell)) : Stream.empty();
  }

  /** CRAN sdcTable: two hidden cells in each line, and yet w,b can be worked out to be 47. */
  @Test
  void twoHiddenCellsPerLineAreNotEnough() {
    table(
        List.of("001", "001001", "001002", "001003", "001004"),
        RACES,
        "3943 1021 1262 770 890",
        "230 * * * 89",
        "250 * 124 * 31",
        "336 92 * 59 *",
        "3127 800 * 651 *");
    assertThat(exact().get(0).get(1)).isEqualTo(new Bounds(47, 47));
    assertThat(judge(Counting.EVENTS)).isZero();
    assertThat(hiddenNow()).as("more than the state hides").isGreaterThan(8);
    for (int row = 0; row < 4; row++) {
      for (int column = 0; column < 4; column++) {
        assertThat(
                why(cells.places().get(row + 1), RACES.get(column + 1)).count()
                    + cells.amount((row + 1) * 5 + column + 1))
            .isPositive();
      }
    }
    if (totalsShown()) {
      exact()
          .forEach(
              row ->
                  row.forEach(
                      bounds ->
                          assertThat(
                                  bounds.high() - bounds.low() == 0
                                      || bounds.high() - bounds.low() >= 4)
                              .isTrue()));
    }
  }

  private long hiddenNow() {
    return Stream.iterate(0, i -> i + 1).limit(cells.size()).filter(cells::isHidden).count();
  }

  private boolean totalsShown() {
    for (int i = 0; i < 5; i++) {
      if (cells.isHidden(i) || cells.isHidden(i * 5)) {
        return false;
      }
    }
    return true;
  }

  /** By the older, independent audit of one table. */
  private List<List<Bounds>> exact() {
    List<List<OptionalLong>> rows =
        Stream.of(1, 2, 3, 4)
            .map(
                row ->
                    Stream.of(1, 2, 3, 4)
                        .map(
                            column -> {
                              int cell = row * 5 + column;
                              return cells.isHidden(cell) || !cells.isSaid(cell)
                                  ? OptionalLong.empty()
                                  : OptionalLong.of(cells.amount(cell));
                            })
                        .toList())
            .toList();
    return HiddenCells.of(
        rows,
        new long[] {230, 250, 336, 3127},
        new long[] {1021, 1262, 770, 890},
        new Bounds(0, 5000));
  }

  @Test
  void aTotalBesideAllOthersGivesTheHiddenOneAway() {
    table(
        List.of("001"), List.of("all", "black", "white", "hispanic", "asian"), "412 250 131 * 19");
    assertThat(judge(Counting.EVENTS)).isZero();
    assertThat(why("001", "hispanic")).containsExactly(Hidden.STATE);
    assertThat(hiddenNow()).as("another number must go too").isGreaterThan(1);
  }

  @Test
  void aGroupThatAFileLeavesOutIsNotGivenAwayByTheTotal() {
    table(
        List.of("001", "002"),
        List.of("all", "black", "white", "hispanic"),
        "90 50 36 -",
        "120 60 40 20");
    judge(Counting.EVENTS);
    assertThat(hiddenNow()).as("90 - 50 - 36 = 4 somebody left out").isPositive();
  }

  @Test
  void aSchoolIsNotTheDifferenceOfItsDistrictAndTheOthers() {
    table(
        List.of("001", "001001", "001002", "001003"),
        List.of("all", "black", "white"),
        "175 85 90",
        "100 60 40",
        "50 20 30",
        "25 5 20");
    assertThat(judge(Counting.EVENTS)).isZero();
    assertThat(why("001003", "black")).containsExactly(Hidden.FEW_EVENTS);
    assertThat(
            why("001", "black").count()
                + why("001002", "black").count()
                + why("001001", "black").count())
        .isPositive();
    assertThat(why("001003", "white").count() + why("001003", "all").count()).isPositive();
  }

  @Test
  void halfOfAPairTellsTheOtherHalf() {
    table(List.of("001"), List.of("all", "homeless"), "100 95");
    judge(Counting.POPULATION);
    assertThat(why("001", "homeless")).containsExactly(Hidden.BESIDE_GROUPS);
    table(List.of("001"), List.of("all", "disability", "no-disability"), "100 6 94");
    judge(Counting.POPULATION);
    assertThat(why("001", "disability")).containsExactly(Hidden.SMALL_GROUP);
    assertThat(why("001", "no-disability")).isNotEmpty();
  }

  /** Of the 73 others all but one reached it: that is no more told than of a group. */
  @Test
  void nearAllOfTheOtherHalfIsNotTold() {
    List<String> groups = List.of("all", "economically-disadvantaged");
    for (boolean near : new boolean[] {true, false}) {
      table(List.of("001"), groups, "216 143");
      Cells cohort = cells;
      Release.judge(cohort, Counting.POPULATION, List.of(), Ledger.EMPTY);
      table(List.of("001"), groups, near ? "173 101" : "160 101");
      Release.judge(cells, Counting.PEOPLE, List.of(cohort), Ledger.EMPTY);
      assertThat(why("001", "economically-disadvantaged").toList())
          .isEqualTo(near ? List.of(Hidden.BESIDE_GROUPS) : List.of());
    }
    table(List.of("001"), groups, "173 101");
    judge(Counting.EVENTS);
    assertThat(hiddenNow()).as("of events one student may have several").isZero();
  }

  @Test
  void allAndAllButAFewAreHiddenAsNoneAndFewAre() {
    Cells cohort = new Cells(List.of("001"), List.of("all", "black", "white"), 0);
    cohort.number(0, 95, 0, 2);
    cohort.number(1, 40, 0, 2);
    cohort.number(2, 55, 0, 2);
    table(List.of("001"), List.of("all", "black", "white"), "60 37 23");
    Release.judge(cells, Counting.PEOPLE, List.of(cohort), Ledger.EMPTY);
    assertThat(why("001", "black")).containsExactly(Hidden.NEAR_ALL);
  }

  /**
   * Of 21 women 11 read well: hidden for others' sake they are 10 or 11, since 12 would be near
   * all. So they leave 8 or 9 of 19 to the men, and that is told too exactly.
   */
  @Test
  void whoIsHiddenForOthersIsNearNeitherEnd() {
    List<String> groups = List.of("all", "female", "male");
    table(List.of("001"), groups, "52 21 31");
    Cells tested = cells;
    Release.judge(tested, Counting.POPULATION, List.of(), Ledger.EMPTY);
    table(List.of("001"), groups, "19 11 8");
    Release.judge(cells, Counting.PEOPLE, List.of(tested), Ledger.EMPTY);
    assertThat(why("001", "male")).isNotEmpty();
    assertThat(
            why("001", "all").count()
                + why("001", "female").filter(it -> it == Hidden.BESIDE_GROUPS).count())
        .as("the total goes, or the reasons tell nothing")
        .isPositive();
  }

  /**
   * Reading in a district's middle schools: 6 of those tested are of races that the state hides, so
   * that of 15 more who read well at least 9 were Asian.
   */
  @Test
  void howManyWereTestedBoundsThoseTogetherWhoseNumberIsHidden() {
    List<String> groups = List.of("all", "black", "white", "hispanic", "asian", "aian", "nhpi");
    table(List.of("001"), groups, "1614 140 1359 99 10 * *");
    Cells tested = cells;
    Release.judge(tested, Counting.POPULATION, List.of(), Ledger.EMPTY);
    table(List.of("001"), groups, "836 44 741 36 9 * *");
    Release.judge(cells, Counting.PEOPLE, List.of(tested), Ledger.EMPTY);
    assertThat(why("001", "asian")).isNotEmpty();
    assertThat(hiddenNow()).as("more than the Asian and what the state hides").isGreaterThan(3);
  }

  @Test
  void roundedNumbersThatDoNotQuiteAddUpAreASumAllTheSame() {
    table(List.of("001"), RACES, "2000 500 1000 501 *");
    cells.rounded(0, 1_999, 2_001);
    assertThat(judge(Counting.PEOPLE)).isZero();
    assertThat(hiddenNow()).as("nearly nothing is left for those nobody tells of").isGreaterThan(1);
    table(List.of("001"), RACES, "2000 500 1000 460 *");
    cells.rounded(0, 1_998, 2_002);
    assertThat(judge(Counting.PEOPLE)).isZero();
    assertThat(hiddenNow()).as("38 to 42 are wide enough").isEqualTo(1);
  }

  /** The file of 2012-13 prints a district's own graduates for both of its schools. */
  @Test
  void aDistrictsNumberThatStandsForTwoSchoolsIsNeithers() {
    table(
        List.of("001", "001001", "001002", "002", "002001"),
        RACES,
        "510 46 387 63 *",
        "510 46 387 63 *",
        "510 46 387 63 *",
        "100 40 60 0 0",
        "100 40 60 0 0");
    new Copies(cells).forget();
    assertThat(cells.isTold(cells.place("001001") * RACES.size())).isFalse();
    assertThat(cells.isTold(cells.place("001002") * RACES.size())).isFalse();
    assertThat(cells.isTold(cells.place("002001") * RACES.size()))
        .as("the only school of its district")
        .isTrue();
    judge(Counting.POPULATION);
    assertThat(hiddenNow()).as("three students are left over for the hidden").isGreaterThan(1);
  }

  @Test
  void whereTwoSubjectsTestTheSameStudentsWhatOneHidesTheOtherHides() {
    table(List.of("001", "002"), RACES, "100 20 60 12 *", "100 20 60 12 *");
    Cells reading = cells;
    Release.judge(reading, Counting.POPULATION, List.of(), Ledger.EMPTY);
    for (int cell = 0; cell < reading.size(); cell++) {
      if (cell % RACES.size() == 3) {
        reading.hide(cell, Hidden.COMPLEMENT);
      }
    }
    table(List.of("001", "002"), RACES, "100 20 60 12 8", "100 21 59 12 8");
    for (int cell = 0; cell < cells.size(); cell++) {
      cells.show(cell);
    }
    Twins.hide(reading, Ledger.EMPTY, cells, Ledger.EMPTY);
    assertThat(why("001", "hispanic")).containsExactly(Hidden.COMPLEMENT);
    assertThat(why("002", "hispanic")).as("others were tested there").isEmpty();
  }

  @Test
  void aHiddenTotalHidesTheGroupsThatWouldGiveItBack() {
    table(List.of("001"), List.of("all", "black", "white", "female", "male"), "5 0 5 2 3");
    judge(Counting.EVENTS);
    assertThat(why("001", "all")).containsExactly(Hidden.FEW_EVENTS);
    assertThat(why("001", "female")).isNotEmpty();
    assertThat(why("001", "male")).isNotEmpty();
  }

  @Test
  void largeTablesStayOpen() {
    table(
        List.of("001", "001001", "001002", "002", "999"),
        List.of("all", "black", "white", "female", "male"),
        "400 180 220 190 210",
        "150 70 80 65 85",
        "250 110 140 125 125",
        "300 100 200 150 150",
        "700 280 420 340 360");
    assertThat(judge(Counting.EVENTS)).isZero();
    assertThat(hiddenNow()).isZero();
  }

  /**
   * Where the total of a school was hidden for others' sake, its women and men could be worked out
   * from those of the district and the other schools, and with them the total, and with it a race.
   */
  @Test
  void aHiddenTotalStandsInAllPartitionsAtOnce() {
    World world =
        World.of(
            World.LEAVES,
            3,
            new long[] {33, 4, 16, 21},
            new long[] {29, 0, 34, 32},
            new long[] {0, 1, 6, 0},
            new long[] {16, 1, 0, 0},
            new long[] {34, 1, 0, 24},
            new long[] {10, 0, 13, 4});
    ReleaseProperties.guarded(world, Counting.EVENTS);
  }

  /** A second narrow number went uncounted: it became one to guard while the first was judged. */
  @Test
  void everyNumberIsJudgedAfterTheLastIsHidden() {
    World world =
        World.of(
            World.LEAVES,
            3,
            new long[] {23, 0, 18, 30},
            new long[] {0, 34, 6, 24},
            new long[] {18, 0, 13, 26},
            new long[] {1, 27, 2, 20},
            new long[] {0, 3, 18, 19},
            new long[] {23, 0, 16, 18});
    ReleaseProperties.afterwards(world, world.districts(), Counting.EVENTS);
  }
}
