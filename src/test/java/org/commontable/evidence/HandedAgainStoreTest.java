package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.imports.ImportReport;
import org.commontable.evidence.imports.ImportReport.Outcome;
import org.commontable.evidence.imports.Imports;
import org.commontable.evidence.invented.InventedPlaces;
import org.commontable.evidence.shapes.InventedShapes;
import org.commontable.shared.Ids;
import org.commontable.support.Database;
import org.commontable.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The right file, handed in again, takes a wrong correction back (docs/decisions/0047). */
class HandedAgainStoreTest extends Database {
  private static final String RIGHT =
      """
      sch_id,dist_name,year,race,s_count,calc_pct
      921,Oak County,2015-2016,Black,770,0.4
      921,Oak County,2015-2016,White,1140,0.6
      """;
  private static final String WRONG =
      RIGHT.replace("Black,770", "Black,707") + "921,Oak County,2015-2016,Asian,150,0.1\n";

  private final MovableClock clock = new MovableClock();
  private EvidenceData room;

  @BeforeEach
  void startEmpty() {
    empty();
    room = new EvidenceData(DATA_SOURCE, data(), Ids.timeOrdered(clock), clock);
  }

  private Imports.Taken read(String name, byte[] bytes) {
    return room.imports().read(name, FileBytes.of(bytes), OptionalInt.empty(), Limits.UPLOAD);
  }

  /** Each at its own time, as people do. */
  private ImportReport handIn(String name, byte[] bytes, List<ImportReport> beside) {
    clock.forward(Duration.ofHours(1));
    Imports.Taken taken = read(name, bytes);
    return TX.execute(tx -> room.again().keep(taken, beside, "operator"));
  }

  private ImportReport handIn(String name, String text) {
    return handIn(name, bytes(text), List.of());
  }

  private ImportReport publish(ImportReport report) {
    clock.forward(Duration.ofHours(1));
    TX.executeWithoutResult(
        tx -> room.waiting().publish(report.source().orElseThrow(), "operator"));
    return report;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] packed(String text) {
    var bytes = new ByteArrayOutputStream();
    try (var packing = new GZIPOutputStream(bytes)) {
      packing.write(bytes(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private Published figure(String group) {
    return figures(group).getFirst();
  }

  private List<Published> figures(String group) {
    return new EditionReader(room.figuresNow().orElseThrow().book())
        .read(new Asked(Set.of("enrollment"), Set.of("921"), Set.of(2015), Set.of(group)));
  }

  private static int count(String rows) {
    return OWNER.sql("select count(*) from " + rows).query(Integer.class).single();
  }

  @Test
  void aWrongCorrectionIsTakenBackOnceTheRightFileIsPublishedAgain() {
    ImportReport right = publish(handIn("race.csv", RIGHT));
    ImportReport wrong = publish(handIn("race.csv", WRONG));
    assertThat(figure("black").printed()).hasValue(707);

    ImportReport again = handIn("race.csv", RIGHT);
    assertThat(again.outcome()).isEqualTo(Outcome.AGAIN);
    assertThat(again.source()).isNotEqualTo(right.source());
    assertThat(again.earlier().orElseThrow().name()).isEqualTo("race.csv");
    assertThat(figure("black").printed()).as("nothing moves by itself").hasValue(707);
    FileReport told = room.reports().of(again.source().orElseThrow()).orElseThrow();
    Changes changes = told.changes().orElseThrow();
    assertThat(List.of(changes.changed(), changes.gone(), changes.added(), changes.same()))
        .containsExactly(1L, 1L, 0L, 1L);
    assertThat(changes.replaces()).isTrue();
    assertThat(changes.earlier()).extracting(Source::id).containsExactly(wrong.source().get());
    assertThat(told.before().orElseThrow().id()).isEqualTo(right.source().get());

    publish(again);
    assertThat(figure("black").printed()).hasValue(770);
    assertThat(figure("black").countLine().orElseThrow().sha256()).isEqualTo(right.sha256());
    assertThat(figures("asian")).as("what the wrong one added is gone").isEmpty();
    assertThat(room.editions().moved(room.editions().latest().orElseThrow().id()))
        .filteredOn(it -> it.indicator().equals("enrollment") && it.group().equals("black"))
        .singleElement()
        .satisfies(it -> assertThat(it.valueAfter()).hasValue(770));
    Sources.Holding held =
        room.holdings().stream().filter(it -> it.measure().equals("membership")).findFirst().get();
    assertThat(held.files()).containsExactly("race.csv");
    assertThat(held.earlier()).as("the wrong one").isEqualTo(1);
    assertThat(held.facts()).isEqualTo(2);
    assertThat(room.sources().listed("", "")).as("each publication").isEqualTo(3);
    assertThat(room.sources().published(right.sha256()).orElseThrow().id())
        .isEqualTo(again.source().get());
    assertThat(count("record.entry where type = 'file.published'")).isEqualTo(3);
    assertThat(room.shelf().line(right.sha256(), 2, "en")).isPresent();
    assertThat(handIn("race.csv", RIGHT).outcome()).as("it speaks").isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void toAndFroAsOftenAsSomebodyPublishes() {
    publish(handIn("race.csv", RIGHT));
    publish(handIn("race.csv", WRONG));
    publish(handIn("race.csv", RIGHT));
    publish(handIn("race.csv", WRONG));
    assertThat(figure("black").printed()).hasValue(707);
    assertThat(figure("asian").printed()).hasValue(150);
    publish(handIn("race.csv", RIGHT));
    assertThat(figure("black").printed()).hasValue(770);
    assertThat(room.holdings().getFirst().earlier()).isEqualTo(1);
  }

  @Test
  void packedAnewItIsTheSameFileAndItsBytesStandOnce() {
    ImportReport right = publish(handIn("race.csv", RIGHT));
    publish(handIn("race.csv", WRONG));
    ImportReport again = handIn("race.csv.gz", packed(RIGHT), List.of());
    assertThat(again.outcome()).isEqualTo(Outcome.AGAIN);
    assertThat(again.sha256()).isEqualTo(right.sha256());
    assertThat(room.sources().one(again.source().orElseThrow()).orElseThrow().name())
        .as("the name of the bytes that stand")
        .isEqualTo("race.csv");
    publish(again);
    assertThat(figure("black").printed()).hasValue(770);
    assertThat(figure("black").countLine().orElseThrow().sha256()).isEqualTo(right.sha256());
  }

  @Test
  void aFileOfAnotherNameThatSaysTheSameNumbersOtherwiseIsTakenBackToo() {
    publish(handIn("race.csv", RIGHT));
    publish(handIn("corrected.csv", WRONG));
    assertThat(figure("black").printed()).hasValue(707);
    ImportReport again = handIn("race.csv", RIGHT);
    assertThat(again.outcome()).isEqualTo(Outcome.AGAIN);
    Changes changes =
        room.reports().of(again.source().orElseThrow()).orElseThrow().changes().orElseThrow();
    assertThat(changes.replaces()).isFalse();
    assertThat(changes.changed()).isEqualTo(1);
    assertThat(changes.earlier()).extracting(Source::name).containsExactly("corrected.csv");
    publish(again);
    assertThat(figure("black").printed()).hasValue(770);
    assertThat(figure("asian").printed()).as("what it alone holds stays").hasValue(150);
  }

  @Test
  void whereNothingWouldChangeItIsUnchanged() {
    publish(handIn("race.csv", RIGHT));
    assertThat(handIn("race.csv", RIGHT).outcome()).isEqualTo(Outcome.UNCHANGED);
    publish(handIn("race.csv", RIGHT.replace("0.6\n", "0.6\n\n"))); // other bytes, the same numbers
    assertThat(handIn("race.csv", RIGHT).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(room.sources().waiting()).isEmpty();
    publish(handIn("elsewhere.csv", RIGHT.replace("921,Oak", "922,Elm")));
    assertThat(handIn("race.csv", RIGHT).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(count("evidence.source")).isEqualTo(3);
  }

  /** Of files published in one go none stands over another, though only one can speak. */
  @Test
  void whatWasPublishedInOneGoStandsBesideEachOther() {
    ImportReport one = handIn("one.csv", RIGHT);
    ImportReport other = handIn("other.csv", WRONG);
    TX.executeWithoutResult(
        tx ->
            room.waiting()
                .publishAll(
                    List.of(one.source().orElseThrow(), other.source().orElseThrow()), "operator"));
    assertThat(handIn("one.csv", RIGHT).outcome()).isEqualTo(Outcome.UNCHANGED);
    assertThat(handIn("other.csv", WRONG).outcome()).isEqualTo(Outcome.UNCHANGED);
    publish(handIn("later.csv", RIGHT.replace("White,1140", "White,1104")));
    assertThat(handIn("one.csv", RIGHT).outcome()).isEqualTo(Outcome.AGAIN);
  }

  @Test
  void aFolderThatIsHandedInOnceMoreTakesNothingBack() {
    ImportReport right = publish(handIn("race.csv", RIGHT));
    ImportReport wrong = publish(handIn("race.csv", WRONG));
    assertThat(handIn("race.csv", bytes(RIGHT), List.of(right, wrong)).outcome())
        .isEqualTo(Outcome.UNCHANGED);
    assertThat(room.sources().waiting()).isEmpty();
  }

  @Test
  void ofAnOldFolderOnlyWhatStandsOverTheRestOfItTakesANewerFileBack() {
    ImportReport first = publish(handIn("race.csv", RIGHT));
    ImportReport second = publish(handIn("race.csv", WRONG));
    publish(handIn("race.csv", RIGHT.replace("Black,770", "Black,708")));
    List<ImportReport> beside = List.of(first, second);
    assertThat(handIn("race.csv", bytes(RIGHT), beside).outcome()).isEqualTo(Outcome.UNCHANGED);
    ImportReport again = handIn("race.csv", bytes(WRONG), beside);
    assertThat(again.outcome()).isEqualTo(Outcome.AGAIN);
    publish(again);
    assertThat(figure("black").printed()).hasValue(707);
  }

  @Test
  void twiceHandedInWaitsOnceAndNoImportPublishesIt() {
    publish(handIn("race.csv", RIGHT));
    publish(handIn("race.csv", WRONG));
    ImportReport again = handIn("race.csv", RIGHT);
    ImportReport twice = handIn("copy.csv", packed(RIGHT), List.of());
    assertThat(twice.outcome()).isEqualTo(Outcome.AGAIN);
    assertThat(twice.source()).isEqualTo(again.source());
    assertThat(twice.earlier()).isEqualTo(again.earlier());
    List<ImportReport> answer =
        TX.execute(tx -> room.imports().publish(List.of(again, twice), "operator"));
    assertThat(answer).extracting(ImportReport::outcome).containsOnly(Outcome.AGAIN);
    assertThat(room.sources().waiting()).hasSize(1);
    assertThat(figure("black").printed()).hasValue(707);
  }

  @Test
  void twoAtOnceAreOne() {
    publish(handIn("race.csv", RIGHT));
    publish(handIn("race.csv", WRONG));
    var both =
        List.of(
            CompletableFuture.supplyAsync(() -> handIn("race.csv", RIGHT)),
            CompletableFuture.supplyAsync(() -> handIn("race.csv", packed(RIGHT), List.of())));
    assertThat(both)
        .extracting(CompletableFuture::join)
        .extracting(ImportReport::outcome)
        .containsOnly(Outcome.AGAIN);
    assertThat(room.sources().waiting()).hasSize(1);
  }

  @Test
  void takenAwayAgainItLeavesWhatIsPublishedWhole() {
    ImportReport right = publish(handIn("race.csv", RIGHT));
    publish(handIn("other.csv", WRONG));
    ImportReport again = handIn("race.csv", RIGHT);
    Boolean gone = TX.execute(tx -> room.waiting().discard(again.source().orElseThrow()));
    assertThat(gone).isTrue();
    assertThat(figure("black").printed()).hasValue(707);
    assertThat(room.sources().published(right.sha256())).isPresent();
    assertThat(room.shelf().line(right.sha256(), 3, "en")).isPresent();
    assertThat(handIn("race.csv", RIGHT).outcome()).isEqualTo(Outcome.AGAIN);
  }

  @Test
  void whatIsCutShortLeavesNothing() {
    publish(handIn("race.csv", RIGHT));
    publish(handIn("race.csv", WRONG));
    Imports.Taken taken = read("race.csv", bytes(RIGHT));
    assertThatThrownBy(
            () ->
                TX.executeWithoutResult(
                    tx -> {
                      room.again().keep(taken, List.of(), "operator");
                      throw new IllegalStateException("killed");
                    }))
        .hasMessage("killed");
    assertThat(room.sources().waiting()).isEmpty();
    assertThat(figure("black").printed()).hasValue(707);
    assertThat(handIn("race.csv", RIGHT).outcome()).isEqualTo(Outcome.AGAIN);
  }

  @Test
  void aMapIsTakenBackAsWell() {
    publish(handIn("outlines.zip", outlines("Oak"), List.of()));
    assertThat(handIn("outlines.zip", outlines("Oak"), List.of()).outcome())
        .isEqualTo(Outcome.UNCHANGED);
    publish(handIn("outlines.zip", outlines("Elm"), List.of()));
    assertThat(label()).isEqualTo("Elm");
    ImportReport again = handIn("outlines.zip", outlines("Oak"), List.of());
    assertThat(again.outcome()).isEqualTo(Outcome.AGAIN);
    assertThat(label()).isEqualTo("Elm");
    publish(again);
    assertThat(label()).isEqualTo("Oak");
    assertThat(handIn("outlines.zip", outlines("Oak"), List.of()).outcome())
        .isEqualTo(Outcome.UNCHANGED);
  }

  private static byte[] outlines(String name) {
    return InventedShapes.zip(
        "outlines",
        InventedShapes.DEGREES,
        List.of("ID", "COUNTY", "UNIFIED", "NAME"),
        List.of(
            new InventedShapes.Row(
                List.of("1", "2", "3", name),
                List.of(new double[] {-85, 38, -85, 39, -84, 39, -85, 38}))));
  }

  private String label() {
    String layer = room.places().layers().getFirst();
    return room.places().layer(layer).orElseThrow().shapes().getFirst().label();
  }

  /** The first word stands there; published once more, a file would come last. */
  @Test
  void whatFilesSayOfPlacesIsNotTakenBack() {
    publish(handIn("districts.csv", InventedPlaces.numbers()));
    publish(handIn("districts.csv", InventedPlaces.numbers().replace("056901000", "056904000")));
    assertThat(handIn("districts.csv", InventedPlaces.numbers()).outcome())
        .isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void whatCameIsWhatNoLongerStandsInItsOrder() {
    assertThat(Renewal.came(List.of("b", "a"), List.of("b", "a"))).isEmpty();
    assertThat(Renewal.came(List.of("b", "a"), List.of("c", "b", "a"))).containsExactly("c");
    assertThat(Renewal.came(List.of("b", "a"), List.of("a", "b"))).containsExactly("a");
    assertThat(Renewal.came(List.of("c", "b", "a"), List.of("d", "b", "c", "a")))
        .containsExactlyInAnyOrder("d", "b");
    assertThat(Renewal.came(List.of("c", "b", "a"), List.of("a", "b", "c")))
        .containsExactlyInAnyOrder("a", "b");
  }
}
