package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.commontable.evidence.files.LayoutTextTest.NURSES;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An analyst writes a layout for a file that nobody knows, tries it and keeps it. */
class LayoutsPageTest extends Site {
  private static final String L = "/evidence/layouts";
  private static final byte[] FILE =
      """
      School Year,School Code,Nurses,=Rooms
      2024-2025,901001,2,1
      2024-2025,901002,*,1
      """
          .getBytes(StandardCharsets.UTF_8);

  private Reader analyst;

  @BeforeEach
  void startEmpty() {
    empty();
    analyst = as(Role.ANALYST);
  }

  @Test
  void fromTheUnknownFileToItsNumbers() {
    var unknown = analyst.upload("/evidence/import", "file", "nurses.csv", FILE, Map.of());
    assertThat(unknown.status()).isEqualTo(422);
    assertThat(unknown.page().select("a[href=/evidence/layouts/new]")).isNotEmpty();

    analyst.get(L + "/new");
    var draft = analyst.upload(L + "/draft", "file", "nurses.csv", FILE, Map.of());
    assertThat(draft.status()).isEqualTo(200);
    assertThat(draft.page().select("textarea").text())
        .contains("id: own-nurses")
        .contains("dataset: ''") // nobody guesses what the numbers are about
        .contains("['Nurses']")
        .contains("['=Rooms']");

    analyst.get(L + "/new");
    var trial = analyst.upload(L + "/trial", "file", "nurses.csv", FILE, Map.of("yaml", NURSES));
    assertThat(trial.status()).isEqualTo(200);
    assertThat(trial.text())
        .contains("The file fits")
        .contains("2 rows read, 2 numbers or marks")
        .contains("Column not read: =Rooms")
        .contains("901001")
        .doesNotContain("[evidence.");
    assertThat(trial.page().select("textarea").text()).contains("own-nurses");
    assertThat(OWNER.sql("select count(*) from evidence.layout").query(Long.class).single())
        .isZero();

    var kept = keep(NURSES);
    assertThat(kept.status()).isEqualTo(303);
    assertThat(analyst.get(L + "/own-nurses").text())
        .contains("Invented Board of Nursing")
        .contains("Nurses")
        .doesNotContain("[evidence.");
    assertThat(analyst.get(L + "/own-nurses.yaml").body()).isEqualTo(NURSES.strip());
    analyst.get("/evidence/import");
    var taken = analyst.upload("/evidence/import", "file", "nurses.csv", FILE, Map.of());
    assertThat(taken.status()).isEqualTo(303);
    assertThat(OWNER.sql("select layout from evidence.source").query(String.class).single())
        .isEqualTo("own-nurses");
  }

  @Test
  void whatDoesNotFitIsSaidAndTheTextStays() {
    String other = NURSES.replace("Nurses]", "School Nurses]");
    analyst.get(L + "/new");
    var trial = analyst.upload(L + "/trial", "file", "n.csv", FILE, Map.of("yaml", other));
    assertThat(trial.status()).isEqualTo(422);
    assertThat(trial.text()).contains("does not fit").contains("School Nurses").contains("Nurses");
    assertThat(trial.page().select("textarea").text()).contains("School Nurses");
    var spanish = analyst.reading("es");
    spanish.get(L + "/new");
    assertThat(
            spanish.upload(L + "/trial", "file", "n.csv", FILE, Map.of("yaml", "id: <b>x")).text())
        .contains("Esto todavía no es un formato")
        .doesNotContain("[evidence.");
  }

  @Test
  void aVersionIsKeptOnceAndNamesOfTheProgramAreNotTaken() {
    keep(NURSES);
    assertThat(keep(NURSES).status()).isEqualTo(303);
    assertThat(keep(NURSES.replace("years: 2024", "years: 2025")).text()).contains("version 2");
    assertThat(keep(NURSES.replace("own-nurses", "ky-enrollment")).text())
        .contains("begins with own-");
    assertThat(keep(NURSES.replace("version: 1", "version: 2")).status()).isEqualTo(303);
    assertThat(OWNER.sql("select count(*) from evidence.layout").query(Long.class).single())
        .isEqualTo(2);
    assertThat(analyst.get(L + "/new?like=own-nurses").page().select("textarea").text())
        .contains("version: 3");
    assertThat(analyst.get(L + "/new?like=ky-enrollment").page().select("textarea").text())
        .contains("id: own-ky-enrollment");
  }

  /** The one word that stands among years is a word like any other. */
  @Test
  void pooledYearsAreSaidInTheReadersLanguage() {
    Reader spanish = as(Role.ANALYST).reading("es");
    for (String page : List.of("/evidence/layouts", "/evidence/layouts/seda-district-gaps")) {
      assertThat(spanish.get(page).text())
          .contains("2009-2013, en conjunto")
          .doesNotContain("[evidence.");
    }
    assertThat(as(Role.ANALYST).get("/evidence/layouts").text()).contains("2009-2013, pooled");
  }

  @Test
  void whoMayImportReadsAndNobodyElseDoes() {
    keep(NURSES);
    for (String path :
        List.of(
            L, L + ".csv", L + ".json", L + "/own-nurses", L + "/own-nurses.yaml", L + "/new")) {
      for (Role role : Role.values()) {
        Reader reader =
            switch (role) {
              case PUBLIC -> nobody();
              case DELEGATE, ALTERNATE, MEMBER -> as(role, UUID.randomUUID());
              default -> as(role);
            };
        int status = reader.get(path).status();
        boolean writes = path.equals(L + "/new");
        if (role == Role.ANALYST || (role == Role.OPERATOR && !writes)) {
          assertThat(status).as(role + " " + path).isEqualTo(200);
        } else {
          assertThat(status).as(role + " " + path).isIn(303, 403);
        }
      }
    }
    assertThat(analyst.get(L + "/own-nobody").status()).isEqualTo(404);
  }

  private Reader.Seen keep(String yaml) {
    analyst.get(L + "/new");
    return analyst.upload(L, "other", "none.csv", new byte[0], Map.of("yaml", yaml));
  }
}
