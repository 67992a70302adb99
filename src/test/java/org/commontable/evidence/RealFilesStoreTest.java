package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Line;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.imports.ImportReport;
import org.commontable.evidence.imports.ImportReport.Outcome;
import org.commontable.measures.Cell;
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

  private static Figure figure(String place, int year, String group) {
    return ROOM.figures()
        .find(new Citation("oss-events", place, new SchoolYear(year), group, Optional.of("white")));
  }

  @Test
  void everyNumberOfThePicturesTable() {
    assertThat(IntStream.rangeClosed(2011, 2016).mapToObj(RealFilesStoreTest::line))
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
    assertThat(figure("275", 2016, "black").times().orElseThrow()).isCloseTo(3.5745, within(5e-5));
    assertThat(figure("999", 2016, "black").times().orElseThrow()).isCloseTo(4.5795, within(5e-5));
  }

  @Test
  void theSourceRowsAreTheLinesOfTheFiles() {
    Figure figure = figure("275", 2016, "black");
    assertThat(
            Stream.of(figure.own(), figure.beside())
                .flatMap(it -> it.orElseThrow().countLine().stream())
                .map(Line::line))
        .containsExactly(16318, 7701);
    assertThat(
            Stream.of(figure.own(), figure.beside())
                .flatMap(it -> it.orElseThrow().baseLine().stream())
                .map(Line::line))
        .containsExactly(2020, 965);
  }

  @Test
  void aRaceIsComparedWithAnyOtherThatIsShown() {
    Figure figure =
        ROOM.figures()
            .find(
                new Citation(
                    "oss-events", "275", new SchoolYear(2016), "black", Optional.of("hispanic")));
    Figure alone =
        ROOM.figures()
            .find(
                new Citation(
                    "oss-events", "275", new SchoolYear(2016), "hispanic", Optional.empty()));
    assertThat(figure.times().orElseThrow())
        .isCloseTo(
            14727.0 / 34880 / alone.own().orElseThrow().printed().orElseThrow(), within(1e-9));
    assertThat(alone.times()).as("nobody beside it").isEmpty();
    assertThat(alone.status()).isEqualTo(Figure.Status.SHOWN);
  }

  @Test
  void nativeHawaiianStudentsAreHiddenInAllSixYears() {
    assertThat(IntStream.rangeClosed(2011, 2016).mapToObj(it -> figure("275", it, "nhpi")))
        .allSatisfy(
            it -> {
              assertThat(it.status()).isEqualTo(Figure.Status.HIDDEN);
              assertThat(it.own().orElseThrow().why()).contains(Hidden.FEW_EVENTS);
              assertThat(it.kept().isNumber()).isFalse();
            });
  }

  @Test
  void theSameFileTwiceChangesNothingAndSaysSoEvenUnpacked() throws IOException {
    ImportReport again = take("ky-src-2012-2018/race_state.csv");
    assertThat(again.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(again.earlier().orElseThrow().importedAt()).isEqualTo(NOW);
    long before = JDBC.sql("select count(*) from evidence.edition").query(Long.class).single();
    byte[] packed = SharedData.bytes("ky-src-2012-2018/discipline_dist.csv.gz");
    byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    ImportReport unpacked =
        TX.execute(tx -> ROOM.imports().takeAndPublish("discipline_dist.csv", plain, "operator"));
    assertThat(unpacked.outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(JDBC.sql("select count(*) from evidence.edition").query(Long.class).single())
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
        .containsExactly(tuple("CONTRADICTED", 4L, 3L));
    assertThat(take("JCPS_Merged_Data.csv", text).outcome()).isEqualTo(Outcome.PUBLISHED);
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
    // Students are counted, and no file tells of suspensions in that year.
    assertThat(figure("275", 2023, "black").status()).isEqualTo(Figure.Status.MISSING);
  }

  private static String line(int year) {
    Published own = figure("275", year, "black").own().orElseThrow();
    Published white = figure("275", year, "black").beside().orElseThrow();
    Comparison compared = own.comparison().orElseThrow();
    var interval = (Interval) compared.interval();
    return Stream.of(
            new SchoolYear(year).label(),
            whole(own.count()),
            whole(own.base()),
            whole(white.count()),
            whole(white.base()),
            decimals(100 * own.printed().orElseThrow(), 1),
            decimals(100 * white.printed().orElseThrow(), 1),
            decimals(((Ratio.Finite) compared.ratio()).value(), 2),
            decimals(interval.lower(), 2) + "-" + decimals(interval.upper(), 2),
            decimals(figure("999", year, "black").times().orElseThrow(), 2))
        .reduce((a, b) -> a + " " + b)
        .orElseThrow();
  }

  private static String whole(Cell cell) {
    return ((Cell.Exact) cell).value().numerator().toString();
  }

  private static String decimals(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
