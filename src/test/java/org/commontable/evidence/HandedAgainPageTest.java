package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A wrong correction is taken back in the browser with the original file. */
class HandedAgainPageTest extends Site {
  private static final String RIGHT =
      """
      sch_id,dist_name,year,race,s_count,calc_pct
      921,Oak County,2015-2016,Black,770,0.4
      921,Oak County,2015-2016,White,1140,0.6
      """;

  @Autowired Sources sources;
  private Reader analyst;

  @BeforeEach
  void publishAFileAndAWrongCorrection() {
    empty();
    analyst = as(Role.ANALYST);
    publish(handIn(RIGHT));
    publish(handIn(RIGHT.replace("770", "707")));
  }

  private String handIn(String text) {
    clock.forward(Duration.ofHours(1));
    analyst.get("/evidence/import"); // a form of its own each time
    return analyst
        .upload(
            "/evidence/import", "file", "race.csv", text.getBytes(StandardCharsets.UTF_8), Map.of())
        .location();
  }

  private void publish(String page) {
    assertThat(analyst.post(page + "/publication", Map.of()).status()).isEqualTo(303);
  }

  private String numbers() {
    return analyst.get("/evidence/numbers?dataset=membership&place=921").text();
  }

  @Test
  void itWaitsWithItsChangesAndItsNumbersStandOnceItIsPublished() {
    String page = handIn(RIGHT);
    assertThat(page).startsWith("/evidence/import/");
    Reader spanish = analyst.reading("es");
    assertThat(analyst.get(page).text())
        .contains("It waits.", "The same file was published before, on")
        .contains("Beside race.csv, which is published: one number changed")
        .doesNotContain("[evidence.");
    assertThat(spanish.get(page).text())
        .contains("Está en espera.", "El mismo archivo ya se publicó antes, el")
        .contains("un número cambió")
        .doesNotContain("[evidence.");
    assertThat(numbers()).contains("707").doesNotContain("770");
    assertThat(handIn(RIGHT)).as("waiting already").isEqualTo(page);
    publish(page);
    assertThat(numbers()).contains("770").doesNotContain("707");
    assertThat(analyst.get(page).text()).contains("It is published.", "was published before");
    assertThat(analyst.get("/evidence/import").page().select("#published tbody tr")).hasSize(3);
    assertThat(handIn(RIGHT)).as("unchanged").isEqualTo("/evidence/import");
    assertThat(analyst.get("/evidence/datasets").text())
        .contains("race.csv in force since Monday, November 23, 2026");
    assertThat(spanish.get("/evidence/datasets").text()).contains("race.csv vale desde el ");
  }

  @Test
  void theAnswerSaysWhatBecameOfItInBothLanguages() {
    Reader spanish = as(Role.ANALYST).reading("es");
    String page = handIn(RIGHT);
    assertThat(analyst.get(page).text())
        .contains("We held race.csv already", "once it is published, it speaks again");
    var taken =
        spanish.upload(
            "/evidence/import",
            "file",
            "race.csv",
            RIGHT.getBytes(StandardCharsets.UTF_8),
            Map.of());
    assertThat(taken.location()).isEqualTo(page);
    assertThat(spanish.get(page).text()).contains("cuando se publique, volverá a valer");
  }

  private String suspensions(String year) {
    clock.forward(Duration.ofHours(1));
    analyst.get("/evidence/import");
    return analyst
        .upload(
            "/evidence/import",
            "file",
            "Suspensions " + year + ".csv",
            "COMBOKEY,SCH_DISCWODIS_ISS_BL_M\n219901000632,12\n".getBytes(StandardCharsets.UTF_8),
            Map.of())
        .location();
  }

  /** The year in the file's name was wrong: the same file under another name corrects it. */
  @Test
  void aYearThatWasGivenWronglyIsCorrectedByTheSameFile() {
    publish(suspensions("2017-18"));
    String page = suspensions("2015-16");
    assertThat(page).startsWith("/evidence/import/");
    assertThat(analyst.get(page).text())
        .contains("and read it as another school year or another kind of file")
        .contains("Once this one is published, that reading is gone.");
    assertThat(analyst.reading("es").get(page).text())
        .contains("Cuando se publique este, aquella lectura desaparecerá.");
    publish(page);
    assertThat(analyst.get("/evidence/numbers?dataset=suspensions&measure=students").text())
        .contains("2015-16")
        .doesNotContain("2017-18");
  }

  @Test
  void aFileThatCanBeReadNoMoreIsNamedAndComesBackWithItsBytes() throws IOException {
    Source lost = sources.newestFirst(List.of()).getFirst();
    Files.delete(data().folder("blobs").resolve(lost.sha256()));
    try (var facts = Files.newDirectoryStream(data().folder("datasets"), lost.sha256() + "*")) {
      for (Path it : facts) {
        Files.delete(it);
      }
    }
    assertThat(numbers()).contains("The file race.csv cannot be read any more");
    assertThat(analyst.reading("es").get("/evidence/numbers?dataset=membership&place=921").text())
        .contains("El archivo race.csv ya no se puede leer");
    handIn(RIGHT.replace("770", "707"));
    assertThat(analyst.reading("en").get("/evidence/numbers?dataset=membership&place=921").text())
        .contains("707");
  }
}
