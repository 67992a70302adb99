package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.commontable.shared.Ids;
import org.commontable.support.Database;
import org.commontable.support.MovableClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Packed or plain, a file of the same name corrects the earlier one. */
class PackedNamesStoreTest extends Database {
  private static final String FIRST =
      """
      sch_id,dist_name,year,race,s_count,calc_pct
      921,Oak County,2015-2016,Black,770,0.4
      921,Oak County,2015-2016,White,1140,0.6
      """;

  private final MovableClock clock = new MovableClock();
  private EvidenceData room;

  @BeforeEach
  void startEmpty() {
    empty();
    room = new EvidenceData(DATA_SOURCE, data(), Ids.timeOrdered(clock), clock);
  }

  private void publish(String name, String text) {
    clock.forward(Duration.ofHours(1));
    TX.executeWithoutResult(
        tx ->
            room.imports().takeAndPublish(name, text.getBytes(StandardCharsets.UTF_8), "operator"));
  }

  @ParameterizedTest
  @CsvSource({
    "race.csv.gz, race.csv, true",
    "race.csv, RACE.CSV.GZ, true",
    "race.zip, race.csv, true",
    "race.csv.zip, race.csv.gz, true",
    "race.csv, race2.csv, false",
    "race.csv.gz, race.xlsx, false",
    "race.gz.csv, race.csv, false",
  })
  void theNameWithoutItsPackingSaysWhichFileIsCorrected(
      String before, String after, boolean replaced) {
    publish(before, FIRST);
    String corrected = FIRST.replace("770", "707").replaceFirst("921,Oak County.*White.*\n", "");
    clock.forward(Duration.ofHours(1));
    var waits =
        TX.execute(
            tx ->
                room.imports().take(after, corrected.getBytes(StandardCharsets.UTF_8), "analyst"));
    Changes changes =
        room.reports().of(waits.source().orElseThrow()).orElseThrow().changes().orElseThrow();
    assertThat(changes.replaces()).isEqualTo(replaced);
    assertThat(changes.gone()).isEqualTo(replaced ? 1 : 0);
    TX.executeWithoutResult(tx -> room.waiting().publish(waits.source().orElseThrow(), "analyst"));
    assertThat(room.sources().newestFirst(List.of())).as("which speak").hasSize(replaced ? 1 : 2);
    assertThat(room.holdings().getFirst().earlier()).isEqualTo(replaced ? 1 : 0);
  }
}
