package org.commontable.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.commontable.evidence.imports.Imports;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a version of a file hid stays hidden after it was corrected; every page says that it is this
 * version that hid it, and not that the state hides it now.
 */
class EarlierVersionPageTest extends Site {
  private static final String PAGE = "/evidence/gifted/904";
  private static final String WRONG =
      """
      School Year,School Code,District Name,Demographic,All Grades,Grade 1
      20232024,904000,Lone County,All Students,457,31
      20232024,904000,Lone County,African American,*,12
      20232024,904000,Lone County,White (Non-Hispanic),250,18
      20232024,904000,Lone County,Hispanic or Latino,30,1
      20232024,904000,Lone County,Asian,27,1
      """;

  @Autowired Imports imports;
  @Autowired Sources sources;
  private String wrong = "";

  @BeforeEach
  void correctAFile() {
    empty();
    publish(
        "membership_small.csv",
        """
        School Year,School Code,District Name,Demographic,All Grades,Preschool,K
        20232024,904000,Lone County,All Students,2150,31,160
        20232024,904000,Lone County,African American,800,11,61
        20232024,904000,Lone County,White (Non-Hispanic),1200,17,91
        20232024,904000,Lone County,Hispanic or Latino,60,2,5
        20232024,904000,Lone County,Asian,90,1,3
        """);
    publish("gifted_small.csv", WRONG);
    publish("gifted_small.csv", WRONG.replace("African American,*", "African American,150"));
    wrong = sources.everyVersion(List.of("gifted")).getLast().sha256();
    publicPages.forgetAll();
  }

  private void publish(String name, String text) {
    clock.forward(Duration.ofHours(1));
    TX.executeWithoutResult(tx -> imports.takeAndPublish(name, text.getBytes(UTF_8), "sample"));
  }

  @Test
  void theFigureSaysThatAnEarlierVersionHidItAndCitesThatOne() {
    var page = nobody().reading("en").get(PAGE + "?group=black");
    assertThat(page.text())
        .contains("still hidden: an earlier version of the file hid it")
        .contains("SHA-256 " + wrong.substring(0, 12) + "), an earlier version, published on ")
        .doesNotContain("hidden by the state");
    assertThat(page.page().select("#rows tbody tr").eachText().getFirst())
        .startsWith("gifted_small, 3 Earlier version of the file, published on ")
        .contains("All Grades: *");
    assertThat(nobody().reading("es").get(PAGE + "?group=black").text())
        .contains("lo ocultó una versión anterior", "Versión anterior del archivo, publicada el")
        .doesNotContain("oculto por el estado");
  }

  @Test
  void theBriefSaysItTooAndNamesTheVersionAsWhatItIs() {
    assertThat(nobody().reading("en").get("/places/904/brief").text())
        .contains("One number still hidden: an earlier version of the file hid it")
        .contains(
            "gifted_small.csv ("
                + wrong.substring(0, 8)
                + ") (earlier version, named only for what it hid)");
    assertThat(nobody().reading("es").get("/places/904/brief").text())
        .contains("(versión anterior, solo por lo que ocultó)");
  }

  @Test
  void filesSayIt() {
    JsonNode black =
        JsonMapper.shared()
            .readTree(nobody().get(PAGE + ".json").body())
            .get("figures")
            .valueStream()
            .filter(it -> it.get("group").asString().equals("black"))
            .findFirst()
            .orElseThrow();
    assertThat(black.get("reason").asString()).isEqualTo("earlier-version");
    JsonNode cited = black.get("sources").get(0);
    assertThat(cited.get("sha256").asString()).isEqualTo(wrong);
    assertThat(cited.get("replaced").asBoolean()).isTrue();
    assertThat(black.get("sources").get(1).has("replaced")).isFalse();
    assertThat(nobody().get(PAGE + ".csv").body()).contains(",black,hidden,earlier-version,");
  }
}
