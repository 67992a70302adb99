package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Published;
import org.commontable.shared.Ids;
import org.commontable.support.Database;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a file says that another of its name replaced: nothing; what it hid stays hidden. */
class CorrectedFilesStoreTest extends Database {
  private static final String FIRST =
      """
      sch_id,dist_name,year,race,s_count,calc_pct
      921,Oak County,2015-2016,Black,770,0.4
      921,Oak County,2015-2016,White,1140,0.6
      921010,Oak County,2015-2016,Black,200,0.4
      921010,Oak County,2015-2016,White,300,0.6
      921010,Oak County,2015-2016,Asian,,
      921020,Oak County,2015-2016,Black,180,0.4
      921020,Oak County,2015-2016,White,280,0.6
      921020,Oak County,2015-2016,Asian,,
      921030,Oak County,2015-2016,Black,200,0.4
      921030,Oak County,2015-2016,White,350,0.6
      921030,Oak County,2015-2016,Asian,,
      921040,Oak County,2015-2016,Black,190,0.4
      921040,Oak County,2015-2016,White,210,0.6
      """;

  private static EvidenceData room;

  /**
   * The correction leaves out school 921040, says another number of 921010 and prints what the
   * first hid of Asian students in 921030.
   */
  @BeforeAll
  static void publishAFileAndItsCorrection() {
    publish(CLOCK, FIRST);
    assertThat(figure("921040", "black")).hasSize(1);
    assertThat(figure("921040", "black").getFirst().printed()).hasValue(190);
    String corrected =
        FIRST
            .lines()
            .filter(it -> !it.startsWith("921040"))
            .collect(Collectors.joining("\n", "", "\n"))
            .replace(
                "921010,Oak County,2015-2016,Black,200", "921010,Oak County,2015-2016,Black,210")
            .replace(
                "921030,Oak County,2015-2016,Asian,,", "921030,Oak County,2015-2016,Asian,150,0.3");
    publish(Clock.offset(CLOCK, Duration.ofHours(1)), corrected);
  }

  private static void publish(Clock clock, String text) {
    room = new EvidenceData(DATA_SOURCE, data(), Ids.timeOrdered(clock), clock);
    TX.executeWithoutResult(
        tx ->
            room.imports()
                .takeAndPublish(
                    "race_corrected.csv", text.getBytes(StandardCharsets.UTF_8), "operator"));
  }

  private static List<Published> figure(String place, String group) {
    return new EditionReader(room.figuresNow().orElseThrow().book())
        .read(new Asked(Set.of("enrollment"), Set.of(place), Set.of(2015), Set.of(group)));
  }

  @Test
  void aRowThatTheCorrectionLeavesOutGivesNoFigure() {
    assertThat(figure("921040", "black")).allMatch(it -> it.printed().isEmpty());
    assertThat(figure("921040", "white")).allMatch(it -> it.printed().isEmpty());
  }

  @Test
  void theCorrectionSpeaks() {
    assertThat(figure("921010", "black").getFirst().printed()).hasValue(210);
    assertThat(figure("921020", "white").getFirst().printed()).hasValue(280);
  }

  @Test
  void whatTheFirstHidStaysHidden() {
    Published hidden = figure("921030", "asian").getFirst();
    assertThat(hidden.status()).isEqualTo(Published.Status.HIDDEN);
    assertThat(hidden.printed()).isEmpty();
  }
}
