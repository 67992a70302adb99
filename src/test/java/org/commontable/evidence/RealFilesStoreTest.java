package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.commontable.evidence.ImportReport.Outcome;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.shared.Ids;
import org.commontable.shared.SchoolYear;
import org.commontable.support.Database;
import org.commontable.support.SharedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The state's own files, and the numbers that were worked out from them by other hands. */
class RealFilesStoreTest extends Database {
  private static final EvidenceData ROOM =
      new EvidenceData(DATA_SOURCE, data(), Ids.timeOrdered(CLOCK), CLOCK);
  private static final Indicator OSS = Indicator.find("oss-events").orElseThrow();

  @BeforeAll
  static void importTheFiles() {
    // In one publication: who has read the districts alone knows them, and then the state's numbers
    // must go where a district's could have gone.
    List<ImportReport> reports =
        TX.execute(
            tx ->
                ROOM.imports()
                    .publish(
                        Stream.of(
                                "discipline_dist.csv.gz",
                                "discipline_state.csv",
                                "race_dist.csv",
                                "race_state.csv")
                            .map(it -> "ky-src-2012-2018/" + it)
                            .map(it -> ROOM.imports().take(it, SharedData.bytes(it), "operator"))
                            .toList(),
                        "operator"));
    assertThat(reports).allMatch(it -> it.outcome() == Outcome.PUBLISHED);
  }

  private static ImportReport take(String name) {
    byte[] bytes = SharedData.bytes(name);
    return TX.execute(tx -> ROOM.imports().takeAndPublish(name, bytes, "operator"));
  }

  @Test
  void everyNumberOfThePicturesTable() {
    Holdings here = ROOM.figures().at(OSS, "275");
    Holdings state = ROOM.figures().at(OSS, "999");
    assertThat(here.years().stream().map(year -> line(here, state, year)))
        .containsExactly(
            "2011-12 9570 34376 4654 49106 27.8 9.5 2.94 2.84-3.03 3.32",
            "2012-13 9020 34502 3735 48115 26.1 7.8 3.37 3.25-3.49 3.55",
            "2013-14 8812 34567 3446 47096 25.5 7.3 3.48 3.36-3.61 3.60",
            "2014-15 10152 34678 3737 45954 29.3 8.1 3.60 3.48-3.73 3.86",
            "2015-16 13344 34837 4670 44962 38.3 10.4 3.69 3.58-3.80 4.32",
            "2016-17 14727 34880 5146 43566 42.2 11.8 3.57 3.47-3.68 4.58");
  }

  @Test
  void theKnownRatiosToFourDigits() {
    assertThat(ratio("275")).isCloseTo(3.5745, within(5e-5));
    assertThat(ratio("999")).isCloseTo(4.5795, within(5e-5));
  }

  @Test
  void theSourceRowsAreTheLinesOfTheFiles() {
    Figure figure =
        ROOM.figures()
            .at(OSS, "275")
            .figure(new SchoolYear(2016), StudentGroup.BLACK, StudentGroup.WHITE);
    assertThat(figure.sources().stream().map(row -> row.shortName() + ", " + row.line()))
        .containsExactly(
            "discipline_dist, 16318", "discipline_dist, 7701", "race_dist, 2020", "race_dist, 965");
    assertThat(figure.sources().getFirst().text())
        .isEqualTo(
            "275, Jefferson County, 2016-2017, Out-of-School Suspensions, race, black, 14727");
    assertThat(figure.sources().get(2).text())
        .as("without the share, which could give back a hidden count")
        .isEqualTo("275, Jefferson County, 2016-2017, Black, 34880");
  }

  @Test
  void nativeHawaiianStudentsAreHiddenInAllSixYears() {
    Holdings here = ROOM.figures().at(OSS, "275");
    assertThat(here.years())
        .allSatisfy(
            year ->
                assertThat(here.figure(year, StudentGroup.NHPI, StudentGroup.WHITE).why())
                    .contains(Hidden.FEW_EVENTS));
  }

  @Test
  void totalsAndGenderRowsAreHiddenBesideRaceRows() {
    Holdings here = ROOM.figures().at(OSS, "275");
    for (StudentGroup group : List.of(StudentGroup.ALL, StudentGroup.FEMALE, StudentGroup.MALE)) {
      Figure figure = here.figure(new SchoolYear(2016), group, StudentGroup.WHITE);
      assertThat(figure.status()).isEqualTo(Figure.Status.HIDDEN);
    }
  }

  @Test
  void nothingSmallStandsInWhatPagesRead() {
    assertThat(
            JDBC.sql(
                    """
                    select count(*) from evidence.shown
                    where (input = 'discipline.oss' and amount between 1 and 9)
                       or (input = 'enrollment' and amount < 10)
                    """)
                .query(Long.class)
                .single())
        .isZero();
    assertThat(
            JDBC.sql(
                    """
                    select count(distinct place) from evidence.shown
                    where input = 'discipline.oss'
                    """)
                .query(Long.class)
                .single())
        .isEqualTo(179);
  }

  @Test
  void theStateIsShownAndNoDistrictCanBeSubtractedOutOfIt() {
    assertThat(
            JDBC.sql(
                    """
                    select year || ' ' || student_group from evidence.shown
                    where place = '999' and hidden = 'complement' order by 1
                    """)
                .query(String.class)
                .list())
        .as("20 and 113 events: with them exact bounds come too near to hidden districts")
        .isSubsetOf("2011 aian", "2011 nhpi");
    assertThat(
            JDBC.sql(
                    """
                    select count(*) from (
                      select h.input, h.year, h.student_group
                      from evidence.shown h
                      join evidence.shown state using (input, year, student_group)
                      where h.place <> '999' and state.place = '999' and state.amount is not null
                      group by h.input, h.year, h.student_group, state.amount
                      having count(*) filter (where h.hidden is not null) = 1
                         and state.amount >= coalesce(sum(h.amount), 0)
                         and state.amount - coalesce(sum(h.amount), 0) < 10
                    ) exposed
                    """)
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void theSameFileTwiceChangesNothingAndSaysSoEvenUnpacked() throws IOException {
    ImportReport again = take("ky-src-2012-2018/race_state.csv");
    assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(again.earlier().orElseThrow().importedAt()).isEqualTo(NOW);
    long before = JDBC.sql("select count(*) from evidence.cell").query(Long.class).single();
    byte[] packed = SharedData.bytes("ky-src-2012-2018/discipline_dist.csv.gz");
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    ImportReport unpacked =
        TX.execute(tx -> ROOM.imports().takeAndPublish("discipline_dist.csv", plain, "operator"));
    assertThat(unpacked.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(JDBC.sql("select count(*) from evidence.cell").query(Long.class).single())
        .isEqualTo(before);
  }

  @Test
  void aTotalThatStandsInSeveralRowsIsTakenOnceAndMustBeTheSame() {
    String text =
        new String(
            SharedData.bytes("jcps/JCPS_Merged_Data.csv"), java.nio.charset.StandardCharsets.UTF_8);
    int second = text.indexOf("94399", text.indexOf("\n275000,2750000,"));
    ImportReport other = take("other.csv", text.substring(0, second) + text.substring(second + 1));
    assertThat(other.refused())
        .extracting(it -> it.kind().name(), it -> it.line(), it -> it.details().get("first"))
        .containsExactly(tuple("TWICE", 4L, 3L));
    assertThat(take("JCPS_Merged_Data.csv", text).outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(
            JDBC.sql(
                    """
                    select c.amount from evidence.cell c join evidence.source s on s.id = c.source
                    where s.name = 'JCPS_Merged_Data.csv' and c.input = 'enrollment'
                      and c.place = '275' and c.student_group = 'all'
                    """)
                .query(Long.class)
                .list())
        .containsExactly(94399L);
  }

  private static ImportReport take(String name, String text) {
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return TX.execute(tx -> ROOM.imports().takeAndPublish(name, bytes, "operator"));
  }

  @Test
  void aSecondLayoutIsReadToo() {
    ImportReport report = take("ky-kyrc24/KYRC24_OVW_Student_Membership.csv.gz");
    assertThat(report.outcome()).isEqualTo(Outcome.PUBLISHED);
    assertThat(report.rows()).isEqualTo(12922);
    Holdings here = ROOM.figures().at(OSS, "275");
    SchoolYear year = new SchoolYear(2023);
    assertThat(here.students(year, StudentGroup.BLACK)).contains(33919L);
    assertThat(here.students(year, StudentGroup.WHITE)).contains(32529L);
    assertThat(here.students(year, StudentGroup.ALL)).as("beside race rows").isEmpty();
    assertThat(here.years()).doesNotContain(year);
  }

  private static double ratio(String place) {
    Figure figure =
        ROOM.figures()
            .at(OSS, place)
            .figure(new SchoolYear(2016), StudentGroup.BLACK, StudentGroup.WHITE);
    return ((Ratio.Finite) figure.ratio().orElseThrow().value()).value();
  }

  private static String line(Holdings here, Holdings state, SchoolYear year) {
    Figure figure = here.figure(year, StudentGroup.BLACK, StudentGroup.WHITE);
    var ratio = figure.ratio().orElseThrow();
    var interval = (Interval) ratio.interval();
    var stateRatio =
        state.figure(year, StudentGroup.BLACK, StudentGroup.WHITE).ratio().orElseThrow();
    return Stream.of(
            year.label(),
            "" + ratio.group().events(),
            "" + ratio.group().population(),
            "" + ratio.comparison().events(),
            "" + ratio.comparison().population(),
            decimals(ratio.group().perHundred(), 1),
            decimals(ratio.comparison().perHundred(), 1),
            decimals(((Ratio.Finite) ratio.value()).value(), 2),
            decimals(interval.lower(), 2) + "-" + decimals(interval.upper(), 2),
            decimals(((Ratio.Finite) stateRatio.value()).value(), 2))
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private static String decimals(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
