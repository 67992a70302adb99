package org.commontable.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.commontable.accounts.Role;
import org.commontable.evidence.imports.Imports;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Pages name the words inside a dimension; addresses and files keep them as they are. */
class DimensionWordsPageTest extends Site {
  private static final String ASKED =
      "/evidence/numbers?dataset=discipline&place=904&is.category=oss";

  @Autowired Imports imports;

  @BeforeEach
  void publishOneRow() {
    empty();
    String file =
        """
        sch_id,dist_name,year,category,group_type,student_group,n_students
        904,Lone County,2025-2026,Out-of-School Suspensions,race,black,12
        """;
    TX.executeWithoutResult(
        tx -> imports.takeAndPublish("small.csv", file.getBytes(UTF_8), "sample"));
  }

  @Test
  void shelfAndLineSayThemInTheReadersLanguage() {
    var analyst = as(Role.ANALYST).reading("es");
    var page = analyst.get(ASKED).page();
    assertThat(page.select("select[name=is.category] option[value=oss]").text())
        .isEqualTo("suspensión fuera de la escuela");
    assertThat(page.select("td[data-label=Categoría]").text())
        .isEqualTo("suspensión fuera de la escuela");
    assertThat(analyst.get(page.select("a.filename").attr("href")).text())
        .contains("(Categoría: suspensión fuera de la escuela)");
    var english = as(Role.ANALYST).get(ASKED).page();
    assertThat(english.select("td[data-label=Category]").text())
        .isEqualTo("out-of-school suspension");
  }

  @Test
  void filesForProgramsKeepThem() {
    var analyst = as(Role.ANALYST).reading("es");
    assertThat(analyst.get(ASKED.replace("numbers?", "numbers.csv?")).body()).contains("oss");
    assertThat(analyst.get(ASKED.replace("numbers?", "numbers.json?")).body())
        .contains("\"category\":\"oss\"");
  }
}
