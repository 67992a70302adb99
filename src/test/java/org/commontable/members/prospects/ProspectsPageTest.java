package org.commontable.members.prospects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Who is wanted at the table: members alone read it, every word stays, and a proposal begins here.
 */
class ProspectsPageTest extends Table {
  private static final String LIST = "/members/prospects";

  @Autowired Prospects prospects;

  private Map<String, String> prospect(String name, String... more) {
    var fields = new HashMap<String, String>();
    fields.put("name", name);
    fields.put("stage", "to-ask");
    fields.put("asking", id("Teachers").toString());
    fields.put("asker", "Ana Ruiz");
    fields.put("whom", "Rev. <b>Green</b>");
    fields.put("permission", "not-asked");
    fields.put("nextStep", "Call on Monday");
    fields.put("nextOn", "2026-12-01");
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return fields;
  }

  private String added(String name) {
    var answer = of("Teachers").post(LIST + "/new", prospect(name));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location();
  }

  @Test
  void membersAloneReadItAndAnEmptyListSaysWhatItIsFor() {
    assertThat(of("Faith").get(LIST).text()).contains("who asks whom");
    int before = recorded();
    String path = added("Baptist <i>Alliance</i>");
    var seen = of("Faith").get(path);
    assertThat(seen.text())
        .contains("Baptist <i>Alliance</i>")
        .contains("Ana Ruiz, Tarrow Teachers Association")
        .contains("Rev. <b>Green</b>")
        .contains("not asked yet")
        .contains("Call on Monday");
    assertThat(seen.page().select("main i, main dd b")).isEmpty();
    for (String page : new String[] {LIST, LIST + "/new", path}) {
      assertThat(nobody().get(page).status()).as(page).isEqualTo(303);
    }
    assertThat(as(Role.MEMBER, id("Faith")).get(path).text())
        .as("a member reads and does not write")
        .contains("Rev. <b>Green</b>");
    assertThat(as(Role.MEMBER, id("Faith")).post(path + "/words", prospect("x")).status())
        .isEqualTo(403);
    assertThat(of("Faith").get(LIST + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(of("Faith").post(LIST + "/" + UUID.randomUUID() + "/words", prospect("x")).status())
        .isEqualTo(404);
    assertThat(recorded()).as("nothing of it enters the record").isEqualTo(before);
  }

  @Test
  void everyWordStaysAndTheLastOneCounts() {
    String path = added("Baptist Alliance");
    var said = prospect("", "stage", "thinking", "note", "Their board meets on Friday");
    assertThat(of("Faith").post(path + "/words", said).status()).isEqualTo(303);
    var faith = of("Faith");
    clock.forward(java.time.Duration.ofMinutes(1));
    said.put("stage", "declined");
    said.put("note", "Not this year");
    assertThat(faith.post(path + "/words", said).status()).isEqualTo(303);
    assertThat(faith.post(path + "/words", said).status()).as("twice is once").isEqualTo(303);
    assertThat(faith.get(path).text())
        .contains("Their board meets on Friday")
        .contains("Not this year")
        .contains("Ana Faith");
    assertThat(faith.get(LIST).text()).contains("Ended conversations").contains("Declined");
    assertThat(
            OWNER.sql("select count(*) from members.prospect_word").query(Integer.class).single())
        .isEqualTo(3);
  }

  @Test
  void faultsAreSentencesAtTheirFields() {
    added("Baptist Alliance");
    var faith = of("Faith");
    assertThat(faith.post(LIST + "/new", prospect("BAPTIST alliance")).text())
        .contains("is on the list already");
    var answer =
        faith.post(
            LIST + "/new",
            prospect(
                "Other",
                "nextStep",
                "",
                "asking",
                UUID.randomUUID().toString(),
                "note",
                "x".repeat(1001),
                "stage",
                "gone"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("Say what is to be done on that day");
    for (String field : new String[] {"asking", "note", "stage"}) {
      assertThat(answer.page().getElementById(field + "-error")).as(field).isNotNull();
    }
    assertThat(faith.post(LIST + "/new", prospect("Other", "nextOn", "Monday")).status())
        .isEqualTo(422);
    assertThat(faith.post(LIST + "/new", prospect("Other", "nextOn", "+999999-01-01")).status())
        .isEqualTo(422);
    assertThat(prospects.all()).hasSize(1);
  }

  @Test
  void peopleWhoNeverAgreedToBeNamedCanBeErased() {
    String path = added("Baptist Alliance");
    var faith = of("Faith");
    assertThat(as(Role.MEMBER, id("Faith")).post(path + "/erasure", Map.of("sure", "1")).status())
        .isEqualTo(403);
    assertThat(faith.post(path + "/erasure", Map.of()).text()).contains("does not come back");
    assertThat(faith.get(path).text()).contains("Ana Ruiz", "Green");
    assertThat(faith.post(path + "/erasure", Map.of("sure", "yes")).status()).isEqualTo(303);
    assertThat(faith.get(path).text())
        .contains("Names and notes were erased on", "Tarrow Teachers Association")
        .doesNotContain("Ana Ruiz", "Green", "Call on Monday");
    assertThat(faith.get(LIST).text()).doesNotContain("Ana Ruiz", "Green");
    assertThat(of("Teachers").get("/desk").text()).doesNotContain("Call on Monday");
    assertThat(
            faith.post("/members/prospects/" + UUID.randomUUID() + "/erasure", Map.of()).status())
        .isEqualTo(404);
  }

  @Test
  void aProposalBeginsFilledInAndFilesNothingByItself() {
    String path = added("Baptist \"Alliance\" & Sons");
    var link = of("Teachers").get(path).page().selectFirst("a[href^=/decisions/new]").attr("href");
    var form = of("Teachers").get(link).page();
    assertThat(form.getElementById("title").val())
        .isEqualTo("Baptist \"Alliance\" & Sons joins the table");
    assertThat(form.getElementById("titleEs").val()).contains("se une a la mesa");
    assertThat(form.selectFirst("input[name=class][checked]").val()).isEqualTo("membership");
    assertThat(decisions.find("2026-1")).isEmpty();
  }

  @Test
  void theNextStepStandsOnTheDeskOfWhoUndertookIt() {
    String path = added("Baptist Alliance");
    clock.set(java.time.Instant.parse("2026-11-28T15:00:00Z"));
    assertThat(of("Teachers").get("/desk").text())
        .contains("Talk to Baptist Alliance: Call on Monday");
    assertThat(of("Faith").get("/desk").text()).doesNotContain("Talk to");
    clock.set(java.time.Instant.parse("2026-12-03T15:00:00Z"));
    assertThat(of("Faith").get(LIST).text()).contains("Late");
    of("Teachers").post(path + "/words", prospect("", "stage", "joined"));
    assertThat(of("Teachers").get("/desk").text()).doesNotContain("Talk to");
  }

  @Test
  void aHundredStandOnOneListInTheOrderOfTheirDays() {
    inside(
        () -> {
          for (int i = 0; i < 100; i++) {
            prospects.add(
                "Group " + i,
                new Word(
                    UUID.randomUUID(),
                    Stage.ASKED,
                    java.util.Optional.of(id("Faith")),
                    "",
                    "",
                    Word.UNKNOWN,
                    "Call",
                    java.util.Optional.of(java.time.LocalDate.of(2027, 6, 30).minusDays(i)),
                    "",
                    clock.instant(),
                    delegates.get("Faith").id()));
          }
        });
    var seen = of("Faith").get(LIST);
    assertThat(seen.text()).contains("100 conversations");
    assertThat(seen.page().select("tbody a.entry").eachText())
        .hasSize(100)
        .startsWith("Group 99", "Group 98");
  }

  private static int recorded() {
    return OWNER.sql("select count(*) from record.entry").query(Integer.class).single();
  }
}
