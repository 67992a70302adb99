package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Moves;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.imports.ImportReport;
import org.commontable.measures.Cell;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.shared.Ids;
import org.commontable.support.Database;
import org.commontable.support.SharedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Known values of the state's own files, looked up among our published figures. */
class RealFiguresStoreTest extends Database {
  private static final EvidenceData ROOM =
      new EvidenceData(DATA_SOURCE, data(), Ids.timeOrdered(CLOCK), CLOCK);

  @BeforeAll
  static void importTheFiles() {
    List<ImportReport> reports =
        TX.execute(
            tx -> {
              List<ImportReport> waiting =
                  List.of(
                          "ky-src-raw/graduation_rate_2020.csv.gz",
                          "ky-kyrc24/KYRC24_EDOP_Gifted_Participation_by_Grade_Level.csv.gz",
                          "ky-kyrc24/KYRC24_OVW_Student_Membership.csv.gz",
                          "ky-kyrc24/KYRC24_OVW_Inexperienced_Teachers.csv",
                          "ky-kyrc24/KYRC24_OVW_Average_Years_School_Experience.csv",
                          "ky-src-2012-2018/discipline_state.csv",
                          "ky-src-2012-2018/race_state.csv")
                      .stream()
                      .map(it -> ROOM.imports().take(it, SharedData.bytes(it), "operator"))
                      .toList();
              return ROOM.imports().publish(waiting, "operator");
            });
    assertThat(reports).allMatch(it -> it.outcome() == ImportReport.Outcome.PUBLISHED);
  }

  private static Published figure(String indicator, String place, int year, String group) {
    return new EditionReader(ROOM.figuresNow().orElseThrow().book())
        .read(new Asked(Set.of(indicator), Set.of(place), Set.of(year), Set.of(group)))
        .getFirst();
  }

  private static void share(
      String indicator, String place, int year, String group, double percent, long of, long all) {
    Published figure = figure(indicator, place, year, group);
    assertThat(figure.count()).as(group).isEqualTo(Cell.exact(of));
    assertThat(figure.base()).as(group).isEqualTo(Cell.exact(all));
    assertThat(100 * figure.printed().orElseThrow()).isCloseTo(percent, within(0.05));
  }

  @Test
  void graduationOf2020() {
    share("graduation-4-year", "275", 2019, "all", 83.5, 6130, 7343);
    share("graduation-4-year", "275", 2019, "white", 86.0, 2792, 3247);
    share("graduation-4-year", "275", 2019, "black", 81.5, 2191, 2688);
    share("graduation-4-year", "275", 2019, "hispanic", 76.9, 678, 882);
    share("graduation-4-year", "275", 2019, "english-learner", 71.4, 550, 770);
    share("graduation-4-year", "275", 2019, "disability", 68.5, 403, 588);
  }

  /** Their partners and their totals are shown, and pages compare these with everybody else. */
  @Test
  void whatTheOthersOfARowLeaveIsShown() {
    share("graduation-4-year", "281", 2019, "female", 92.9, 275, 296);
    share("graduation-4-year", "251", 2019, "disability", 76.7, 46, 60);
  }

  @Test
  void giftedOf2024() {
    share("gifted", "275", 2023, "all", 14.657, 13836, 94399);
    share("gifted", "275", 2023, "black", 9.266, 3143, 33919);
    share("gifted", "275", 2023, "white", 20.877, 6791, 32529);
    Ratio ratio = figure("gifted", "275", 2023, "black").comparison().orElseThrow().ratio();
    assertThat(ratio)
        .isInstanceOfSatisfying(
            Ratio.Finite.class, it -> assertThat(1 / it.value()).isCloseTo(.4439, within(5e-5)));
  }

  @Test
  void teachersOf2024() {
    Published some = figure("teachers-1-to-3-years", "275", 2023, "all");
    assertThat(some.count()).isEqualTo(Cell.exact(707));
    assertThat(some.base()).isEqualTo(Cell.exact(6013));
    assertThat(figure("teachers-under-1-year", "275", 2023, "all").count())
        .isEqualTo(Cell.exact(262));
    assertThat(figure("teacher-experience", "275", 2023, "all").printed()).hasValue(12.76);
    assertThat(figure("teacher-experience", "999", 2023, "all").printed()).hasValue(12.17);
    assertThat(figure("teachers-1-to-3-years", "999", 2023, "all").base())
        .isEqualTo(Cell.exact(40598));
  }

  @Test
  void suspensionsOfTheStateIn2017() {
    Published figure = figure("oss-events", "999", 2016, "black");
    assertThat(figure.comparison().orElseThrow().ratio())
        .isInstanceOfSatisfying(
            Ratio.Finite.class, it -> assertThat(it.value()).isCloseTo(4.5795, within(5e-5)));
    assertThat(figure.comparison().orElseThrow().interval()).isInstanceOf(Interval.class);
  }

  @Test
  void schoolsAreAmongThemAndSmallNumbersAreNot() {
    List<Published> all =
        new EditionReader(ROOM.figuresNow().orElseThrow().book())
            .read(new Asked(Set.of("graduation-4-year"), Set.of(), Set.of(2019), Set.of()));
    assertThat(
            all.stream()
                .filter(it -> it.status() == Published.Status.SHOWN && it.place().length() == 6)
                .map(Published::place)
                .toList())
        .hasSizeGreaterThan(200);
    for (Published it : all) {
      if (it.status() == Published.Status.SHOWN) {
        assertThat(few()).doesNotContain(it.count(), it.base().minus(it.count()));
        assertThat(it.base().minus(it.count())).as("all of them").isNotEqualTo(Cell.exact(0));
      }
    }
  }

  @Test
  void nothingIsLeftExposed() {
    assertThat(
            OWNER
                .sql("select exposed from evidence.edition order by number desc limit 1")
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static List<Cell> few() {
    return java.util.stream.LongStream.range(1, 10).mapToObj(Cell::exact).toList();
  }

  @Test
  void aLostFileIsMadeAnewAndSaysTheSame() throws IOException {
    Editions.Standing standing = ROOM.figuresNow().orElseThrow();
    Path file = data().folder("editions").resolve(standing.id() + ".figures");
    Files.delete(file);
    EvidenceData again = new EvidenceData(DATA_SOURCE, data(), Ids.timeOrdered(CLOCK), CLOCK);
    assertThat(Moves.between(standing.book(), again.figuresNow().orElseThrow().book())).isEmpty();
    assertThat(file).exists();
  }
}
