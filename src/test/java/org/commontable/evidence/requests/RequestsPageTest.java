package org.commontable.evidence.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.Test;

/** A request from its draft to the review, its papers, and who sees them. */
class RequestsPageTest extends Site {
  private static final String LIST = "/evidence/requests";

  private static Map<String, String> words(String subject) {
    return new HashMap<>(
        Map.of(
            "gap", "planning-time",
            "subject", subject,
            "addressee", "Tarrow County Schools\nCustodian of records\n1 Main Street",
            "records", "Daily minutes of planning time {requester} <b>by school</b>",
            "years", "2021-22 to 2025-26",
            "form", "CSV",
            "requester", "Ana Ruiz\n2 Side Street, Tarrow"));
  }

  private static Map<String, String> turn(int nth, String step, String on, String... more) {
    var fields = new HashMap<>(Map.of("nth", "" + nth, "step", step, "on", on, "note", ""));
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return fields;
  }

  private String drafted(Reader analyst, String subject) {
    var answer = analyst.post(LIST + "/new", words(subject));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    analyst.get(LIST);
    return answer.location();
  }

  private static Reader.Seen noted(Reader who, String path, Map<String, String> turn) {
    who.get(path);
    return who.post(path + "/turns", turn);
  }

  /** Where the coalition lives. */
  private String today() {
    return java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneId.of("America/New_York"))
        .toString();
  }

  @Test
  void whatIsMissingIsListedAndAGapFillsTheForm() {
    var analyst = as(Role.ANALYST);
    assertThat(analyst.get(LIST).text())
        .contains("What no file carries", "Teachers’ planning time");
    var form = analyst.get(LIST + "/new?gap=planning-time");
    assertThat(form.page().select("textarea[name=records]").text()).contains("planning time");
    assertThat(form.page().select("option[value=planning-time][selected]")).hasSize(1);
    assertThat(analyst.reading("es").get(LIST).text())
        .contains("Tiempo de planificación")
        .doesNotContain("[evidence.");
  }

  @Test
  void theLetterHoldsWhatWasTypedAndNothingIsReadAsATemplate() {
    var analyst = as(Role.ANALYST);
    String path = drafted(analyst, "Planning <i>time</i>");
    var seen = analyst.get(path);
    assertThat(seen.page().select("main i, main .letter b")).isEmpty();
    assertThat(analyst.get(path + "/letter.txt").body())
        .contains("Daily minutes of planning time {requester} <b>by school</b>")
        .contains("Tarrow County Schools")
        .contains("KRS 61.870")
        .endsWith("2 Side Street, Tarrow\n");
    assertThat(seen.text()).as("nobody has read the law itself").contains("Unverified");
  }

  @Test
  void theClockRunsFromTheDayItWasReceivedUntilSomethingIsNoted() {
    var analyst = as(Role.ANALYST);
    String path = drafted(analyst, "Planning");
    assertThat(noted(analyst, path, turn(1, "sent", today())).status()).isEqualTo(303);
    var due = RecordsLaw.kentucky().working().after(java.time.LocalDate.parse(today()), 5);
    assertThat(analyst.get(LIST + ".csv").body())
        .contains(",sent," + today() + "," + due + ",reply,");
    assertThat(analyst.get(path).text()).doesNotContain("That day has passed");
    clock.forward(Duration.ofDays(20));
    assertThat(as(Role.ANALYST).get(path).text()).contains("That day has passed");
    assertThat(as(Role.ANALYST).get("/desk").text()).contains("Planning");
    var late = as(Role.CLERK);
    assertThat(noted(late, path, turn(2, "denied", today(), "note", "Exemption (1)(i)")).status())
        .isEqualTo(303);
    assertThat(late.get(path).text())
        .contains("Exemption (1)(i)")
        .contains("Its answer: denied on ")
        .doesNotContain("That day has passed");
    assertThat(noted(late, path, turn(3, "appealed", today())).status()).isEqualTo(303);
    assertThat(late.get(path).text()).contains("The Attorney General’s decision is due by");
  }

  @Test
  void whatCannotBeIsRefusedWithTheFieldNamed() {
    var analyst = as(Role.ANALYST);
    String path = drafted(analyst, "Planning");
    for (var wrong :
        new String[][] {
          {"provided", today(), ""},
          {"sent", "2999-01-01", ""},
          {"sent", "tomorrow", ""},
          {"no such step", today(), ""},
        }) {
      var answer = noted(analyst, path, turn(1, wrong[0], wrong[1]));
      assertThat(answer.status()).as(String.join(" ", wrong)).isEqualTo(422);
      assertThat(answer.page().select(".error")).isNotEmpty();
    }
    noted(analyst, path, turn(1, "sent", today()));
    assertThat(noted(analyst, path, turn(2, "put-off", today())).text())
        .contains("Say which later day was named");
    assertThat(noted(analyst, path, turn(2, "put-off", today(), "until", today())).text())
        .contains("must come after");
    assertThat(noted(analyst, path, turn(2, "denied", "2020-01-01")).text())
        .contains("before what happened last");
    var empty = analyst.post(LIST + "/new", Map.of("gap", "none"));
    assertThat(empty.status()).isEqualTo(422);
    assertThat(empty.page().select("a[href=#addressee]")).isNotEmpty();
  }

  @Test
  void whoKnowsLessThanWhatHappenedIsAskedToLookFirst() {
    var analyst = as(Role.ANALYST);
    String path = drafted(analyst, "Planning");
    var slow = as(Role.CONVENER);
    slow.get(path);
    assertThat(noted(analyst, path, turn(1, "sent", today())).status()).isEqualTo(303);
    var answer = slow.post(path + "/turns", turn(1, "withdrawn", today()));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(analyst.get(path).text()).doesNotContain("Withdrawn.");
    analyst.get(path);
    assertThat(analyst.post(path + "/words", words("Other words")).text())
        .contains("It has been sent meanwhile");
  }

  @Test
  void pressedTwiceIsNotedOnce() {
    var analyst = as(Role.ANALYST);
    String path = drafted(analyst, "Planning");
    analyst.get(path);
    var twin = analyst.twin();
    assertThat(analyst.post(path + "/turns", turn(1, "sent", today())).status()).isEqualTo(303);
    assertThat(twin.post(path + "/turns", turn(1, "sent", today())).status()).isEqualTo(303);
    assertThat(analyst.get(path).page().select(".dated dt")).hasSize(2);
  }

  @Test
  void papersAreForMembersAndNeverShownByTheBrowser() {
    var analyst = as(Role.ANALYST);
    String path = drafted(analyst, "Planning");
    byte[] bytes = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < 2; i++) {
      analyst.get(path);
      assertThat(
              analyst.upload(path + "/files", "file", "../answer.html", bytes, Map.of()).status())
          .isEqualTo(303);
    }
    var links = analyst.get(path).page().select("a.filename");
    assertThat(links).as("the same bytes once").hasSize(1);
    assertThat(links.text()).isEqualTo("answer.html");
    var file = as(Role.MEMBER, UUID.randomUUID()).get(links.attr("href"));
    assertThat(file.body()).contains("alert(1)");
    assertThat(file.headers().get("content-type").getFirst()).contains("application/octet-stream");
    assertThat(file.headers().get("content-disposition").getFirst()).contains("attachment");
    assertThat(nobody().get(links.attr("href")).status()).isEqualTo(303);
    String other = drafted(analyst, "Another");
    assertThat(analyst.get(links.attr("href").replace(path + "/", other + "/")).status())
        .as("another request's file")
        .isEqualTo(404);
    analyst.get(path);
    assertThat(analyst.upload(path + "/files", "file", "none.txt", new byte[0], Map.of()).status())
        .isEqualTo(422);
  }

  @Test
  void membersReadAndOnlyThoseWhoKeepThemWrite() {
    var analyst = as(Role.ANALYST);
    String path = drafted(analyst, "=Planning");
    var member = as(Role.DELEGATE, UUID.randomUUID());
    assertThat(member.get(path).status()).isEqualTo(200);
    assertThat(member.get(path).page().select("form[action$=turns]")).isEmpty();
    assertThat(member.post(path + "/turns", turn(1, "sent", today())).status()).isEqualTo(403);
    assertThat(member.get(LIST + "/new").status()).isEqualTo(403);
    for (String page :
        new String[] {LIST, path, LIST + ".csv", LIST + ".json", path + "/letter.txt"}) {
      assertThat(nobody().get(page).status()).as(page).isEqualTo(303);
    }
    assertThat(member.get(LIST + ".csv").body()).as("no formula").doesNotContain(",=Planning");
    assertThat(member.get(LIST + "/999999").status()).isEqualTo(404);
    assertThat(member.get(LIST + "/1e9").status()).isEqualTo(404);
  }
}
