package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.shared.LocalizedText;
import org.commontable.shared.SchoolYear;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** A file that is corrected moves a number on which a demand stands. */
class CitedFigureMovedPageTest extends SampleViews {
  @Autowired ApplicationEventPublisher events;
  @Autowired Editions editions;

  private void citeTheSuspensions() {
    TX.executeWithoutResult(
        tx ->
            events.publishEvent(
                new FigureCited(
                    UUID.randomUUID(),
                    new Citation(
                        "oss-events", "901", new SchoolYear(2025), "black", Optional.of("white")),
                    LocalizedText.of("en", "Publish every suspension"),
                    LocalizedText.of("en", "7 of 9 support it."),
                    "/campaigns/every-suspension",
                    NOW)));
  }

  @Test
  void aDemandWhoseFigureIsShownAgainIsListedToo() {
    importTheSample();
    citeTheSuspensions();
    UUID newest = editions.latest().orElseThrow().id();
    OWNER.sql("delete from evidence.moved").update();
    OWNER
        .sql(
            """
            insert into evidence.moved (edition, indicator, year, place, student_group, hidden,
              newly, count_before, base_before, count_after, base_after, value_after)
            values (:id, 'oss-events', 2025, '901', 'black', false, true, 0, 0, 1904, 7210, 0.264)
            """)
        .param("id", newest)
        .update();
    assertThat(editions.movedDemands(newest)).singleElement().matches(it -> it.move().isNew());
    assertThat(editions.movedStandings(newest)).hasSize(1);
    String report =
        OWNER
            .sql("select id from evidence.source where edition = :id limit 1")
            .param("id", newest)
            .query(String.class)
            .single();
    assertThat(as(Role.ANALYST).get("/evidence/import/" + report).page().select("#moved").text())
        .contains("Publish every suspension", "was not shown", "1,904 of 7,210");
  }

  @Test
  void theAnalystSeesWhichDemandsStandOnANumberThatMoved() {
    importTheSample();
    citeTheSuspensions();
    String corrected =
        new String(InventedFiles.discipline(), StandardCharsets.UTF_8)
            .replace(
                "901,Tarrow County,2025-2026,Out-of-School Suspensions,race,black,1904",
                "901,Tarrow County,2025-2026,Out-of-School Suspensions,race,black,1934");
    var analyst = as(Role.ANALYST);
    clock.forward(Duration.ofMinutes(1)); // of two files of one instant chance says which is newer
    var taken =
        analyst.upload("/evidence/import", "file", "corrected.csv", bytes(corrected), Map.of());
    assertThat(analyst.get(taken.location()).page().select("#moved")).as("it waits").isEmpty();
    var published = analyst.post(taken.location() + "/publication", Map.of());
    assertThat(published.location()).isEqualTo(taken.location());
    assertThat(analyst.get(taken.location()).page().select("#moved").text())
        .contains("Publish every suspension")
        .contains("1,904 of 7,210")
        .contains("1,934 of 7,210");
    assertThat(nobody().get(taken.location()).status()).isIn(303, 403);
  }
}
