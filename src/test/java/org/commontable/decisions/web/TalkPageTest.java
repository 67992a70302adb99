package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Members talk below a proposal; what is private stays private, what is moderated leaves a trace.
 */
class TalkPageTest extends Table {
  private static final String TALK = D + "/discussion";

  @Autowired private MentionLetters mentionLetters;

  @BeforeEach
  void fileIt() {
    file("public");
  }

  @Test
  void aThreadTakesRepliesOfOneLevelAndMarkupStaysText() {
    assertThat(of("Faith").get(TALK).text()).contains("Here members talk about the text");
    String thread = begin("Faith", "First <script>alert(1)</script> **word**", "");
    assertThat(reply("Libraries", thread, "A reply").status()).isEqualTo(303);
    var seen = of("Eastside").get(TALK);
    assertThat(seen.text()).contains("Ana Faith, Faith in Action Tarrow").contains("A reply");
    assertThat(seen.body()).contains("<strong>word</strong>").doesNotContain("<script>alert");
    assertThat(of("Eastside").get(D).text()).contains("Discussion (2 contributions)");
    String answer = newest();
    assertThat(reply("Eastside", TALK + "/" + answer, "Deeper").status()).isEqualTo(403);
    assertThat(of("Eastside").get(TALK + "/" + answer).text())
        .contains("First")
        .contains("A reply");
    assertThat(nobody().get(TALK).status()).isIn(303, 403);
    assertThat(nobody().get(D).body()).doesNotContain("A reply");
    assertThat(of("Eastside").reading("es").get(TALK).text())
        .contains("Conversación")
        .doesNotContain("[decisions.");
  }

  @Test
  void whatIsPrivateToAnOrganizationIsThereForNobodyElse() {
    String thread = begin("Faith", "Between us: zebra", id("Faith").toString());
    assertThat(of("Faith").get(TALK).text()).contains("zebra").contains("Seen by Faith in Action");
    Reader member = as(Role.MEMBER, id("Faith"));
    assertThat(member.get(thread).text()).contains("zebra");
    for (Reader other :
        new Reader[] {of("Eastside"), convener, as(Role.CLERK), as(Role.OPERATOR)}) {
      assertThat(other.get(TALK).body()).doesNotContain("zebra");
      assertThat(other.get(thread).status()).isEqualTo(404);
      assertThat(other.get(thread + "/versions").status()).isEqualTo(404);
      assertThat(other.get(D).text()).contains("Discussion (nothing yet)");
    }
    assertThat(reply("Eastside", thread, "x").status()).isEqualTo(404);
    assertThat(of("Eastside").post(thread + "/withdrawal", Map.of()).status()).isEqualTo(404);
    assertThat(convener.post(thread + "/moderation", Map.of("act", "hide", "reason", "x")).status())
        .isEqualTo(404);
    assertThat(
            of("Eastside").post(TALK, Map.of("body", "x", "for", id("Faith").toString())).status())
        .isEqualTo(403);
    assertThat(reply("Faith", thread, "Also @Eastside Parents Council").status()).isEqualTo(303);
    assertThat(notices()).as("nobody outside is told").isZero();
    assertThat(
            of("Faith").post(thread + "/moderation", Map.of("act", "hide", "reason", "x")).status())
        .as("its own delegates moderate it")
        .isEqualTo(303);
    assertThat(entries("decision.moderated")).as("the record does not tell of it").isZero();
  }

  @Test
  void anEditKeepsWhatWasThereAndOnlyItsAuthorEdits() {
    String thread = begin("Faith", "First words", "");
    assertThat(of("Libraries").post(thread + "/edit", Map.of("body", "Mine")).status())
        .isEqualTo(403);
    assertThat(convener.post(thread + "/edit", Map.of("body", "Mine")).status()).isEqualTo(403);
    assertThat(of("Faith").get(thread + "/edit").body()).contains("First words");
    assertThat(of("Faith").post(thread + "/edit", Map.of("body", "")).status()).isEqualTo(422);
    assertThat(of("Faith").post(thread + "/edit", Map.of("body", "Second words")).status())
        .isEqualTo(303);
    assertThat(of("Libraries").get(TALK).text()).contains("Second words").contains("Edited on");
    assertThat(of("Libraries").get(thread + "/versions").text())
        .contains("First words")
        .contains("Second words");
    assertThatThrownBy(() -> JDBC.sql("update decisions.contribution_text set body='x'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void itsAuthorWithdrawsItAndItsPlaceSaysSo() {
    String thread = begin("Faith", "Regretted words", "");
    reply("Libraries", thread, "A reply stays");
    assertThat(of("Libraries").post(thread + "/withdrawal", Map.of()).status()).isEqualTo(403);
    assertThat(of("Faith").post(thread + "/withdrawal", Map.of()).status()).isEqualTo(303);
    assertThat(of("Libraries").get(TALK).text())
        .contains("Withdrawn by its author on")
        .contains("A reply stays")
        .doesNotContain("Regretted words");
    assertThat(of("Libraries").get(thread + "/versions").status()).isEqualTo(404);
    assertThat(of("Faith").get(thread + "/edit").status()).isEqualTo(403);
    assertThat(convener.get(thread + "/moderation").status()).isEqualTo(409);
  }

  @Test
  void whatIsHiddenSaysByWhomWhenAndWhyAndCanBeShownAgain() {
    String thread = begin("Faith", "Rude words", "");
    String at = thread + "/moderation";
    assertThat(of("Libraries").get(at).status()).isEqualTo(403);
    assertThat(of("Libraries").post(at, Map.of("act", "hide", "reason", "x")).status())
        .isEqualTo(403);
    assertThat(convener.post(at, Map.of("act", "hide")).status()).isEqualTo(422);
    assertThat(convener.post(at, Map.of("act", "hide", "reason", "It <b>insults</b>")).status())
        .isEqualTo(303);
    var seen = of("Libraries").get(TALK);
    assertThat(seen.text()).contains("Hidden by convener").contains(": It <b>insults</b>");
    assertThat(seen.body()).doesNotContain("Rude words").doesNotContain("<b>insults");
    assertThat(of("Faith").get(TALK).body()).doesNotContain("Rude words");
    assertThat(convener.get(at).text()).contains("Rude words");
    assertThat(convener.post(at, Map.of("act", "hide", "reason", "again")).status()).isEqualTo(409);
    assertThat(convener.post(at, Map.of("act", "show", "reason", "An error")).status())
        .isEqualTo(303);
    assertThat(of("Libraries").get(TALK).text()).contains("Rude words").contains("An error");
    assertThat(entries("decision.moderated")).isEqualTo(2);
  }

  @Test
  void whoIsNamedGetsOneLetterADayAndNoneWhenSheEndsThem() {
    String libraries = delegates.get("Libraries").email();
    begin("Faith", "What does @libraries united think? And me@example.org, @Nobody?", "");
    assertThat(of("Faith").get(TALK).text())
        .contains("Named: Libraries United")
        .contains("@Nobody");
    assertThat(lettersTo(libraries)).hasSize(1);
    assertThat(lettersTo(libraries).getFirst())
        .contains("Ana Faith on “Publish every suspension")
        .doesNotContain("think?");
    begin("Faith", "Again @Libraries, @Ana Libraries", "");
    assertThat(lettersTo(libraries)).as("one a day").hasSize(1);
    clock.forward(Duration.ofHours(25));
    inside(() -> mentionLetters.round());
    assertThat(lettersTo(libraries)).hasSize(2);
    inside(() -> mentionLetters.round());
    assertThat(lettersTo(libraries)).hasSize(2);
    String letter = lettersTo(libraries).getFirst();
    String off = letter.substring(letter.indexOf("/quiet/")).strip();
    Reader anybody = nobody();
    assertThat(anybody.get(off).text()).contains("You get a letter when somebody names you");
    assertThat(anybody.post(off, Map.of("wanted", "yes")).status()).isEqualTo(303);
    assertThat(anybody.get(off).text()).contains("You get no letters");
    clock.forward(Duration.ofHours(25));
    begin("Faith", "Once more @Libraries", "");
    assertThat(lettersTo(libraries)).hasSize(2);
    assertThat(nobody().get("/quiet/wrong").status()).isEqualTo(404);
    of("Libraries").post("/decisions/notices", Map.of("wanted", "yes"));
    inside(() -> mentionLetters.round());
    assertThat(lettersTo(libraries)).as("what waited").hasSize(3);
  }

  @Test
  void whatWasWithdrawnMeanwhileIsNotToldOf() {
    begin("Faith", "One for @Libraries", "");
    String second = begin("Faith", "Two for @Libraries", "");
    of("Faith").post(second + "/withdrawal", Map.of());
    clock.forward(Duration.ofHours(25));
    inside(() -> mentionLetters.round());
    assertThat(lettersTo(delegates.get("Libraries").email())).hasSize(1);
  }

  @Test
  void aClosedDecisionTakesNothingMore() {
    String thread = begin("Faith", "In time", "");
    open();
    assertThat(reply("Faith", thread, "Still in time").status()).isEqualTo(303);
    close();
    var seen = of("Faith").get(TALK);
    assertThat(seen.text()).contains("The decision is closed").contains("In time");
    assertThat(seen.page().select("textarea")).isEmpty();
    assertThat(reply("Faith", thread, "Late").status()).isEqualTo(403);
    assertThat(of("Faith").post(TALK, Map.of("body", "Late")).status()).isEqualTo(403);
    assertThat(of("Faith").post(thread + "/edit", Map.of("body", "Late")).status()).isEqualTo(403);
    assertThat(of("Faith").post(thread + "/withdrawal", Map.of()).status()).isEqualTo(303);
  }

  @Test
  void theSameFormTwiceIsOneContributionAndTenInTenMinutesAreEnough() {
    Reader ana = of("Faith");
    ana.get(TALK);
    String token = ana.token();
    for (int i = 0; i < 2; i++) {
      assertThat(ana.postWith(token, TALK, Map.of("body", "Twice")).status()).isEqualTo(303);
    }
    assertThat(contributions()).isEqualTo(1);
    for (int i = 0; i < 9; i++) {
      begin("Faith", "Word " + i, "");
    }
    var refused = of("Faith").post(TALK, Map.of("body", "Too much"));
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("You have written a lot").contains("Too much");
    assertThat(of("Faith").post(TALK, Map.of("body", "x".repeat(4001))).status()).isEqualTo(422);
    clock.forward(Duration.ofMinutes(11));
    begin("Faith", "After a while", "");
  }

  @Test
  @Tag("deep")
  void longListsArePaged() {
    for (int i = 0; i < 21; i++) {
      clock.forward(Duration.ofMinutes(2));
      begin("Faith", "Thread number " + i + ".", "");
    }
    String last = TALK + "/" + newest();
    for (int i = 0; i < 51; i++) {
      clock.forward(Duration.ofMinutes(2));
      reply("Libraries", last, "Reply number " + i + ".");
    }
    assertThat(of("Eastside").get(TALK).text())
        .contains("Thread number 19.")
        .doesNotContain("Thread number 20.");
    assertThat(of("Eastside").get(TALK + "?page=2").text())
        .contains("Thread number 20.")
        .contains("48 earlier replies")
        .contains("Reply number 50.")
        .doesNotContain("Reply number 47.");
    assertThat(of("Eastside").get(last + "?page=2").text()).contains("Reply number 50.");
    assertThat(of("Eastside").get(last + "?page=x").text()).contains("Reply number 49.");
    assertThat(of("Eastside").get(TALK + "?page=999999999999").status()).isEqualTo(200);
  }

  @Test
  void foreignIdsFindNothingAndAHandedOverLinkDoesNotWrite() {
    String thread = begin("Faith", "Here", "");
    convener.post(
        "/decisions/new",
        Map.of(
            "title",
            "Other",
            "body",
            "x",
            "area",
            "equity",
            "class",
            "money",
            "audience",
            "members",
            "mover",
            ""));
    String id = thread.substring(thread.lastIndexOf('/') + 1);
    assertThat(of("Faith").get("/decisions/2026-2/discussion/" + id).status()).isEqualTo(404);
    assertThat(of("Faith").get(TALK + "/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(of("Faith").get(TALK + "/1").status()).isEqualTo(404);
    assertThat(byHandedOverLink(delegates.get("Faith")).post(TALK, Map.of("body", "x")).status())
        .isEqualTo(403);
  }

  private String begin(String shortName, String body, String privateTo) {
    var fields = new HashMap<>(Map.of("body", body));
    fields.put("for", privateTo);
    var answer = of(shortName).post(TALK, fields);
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
    return answer.location();
  }

  private Reader.Seen reply(String shortName, String thread, String body) {
    return of(shortName).post(thread, Map.of("body", body));
  }

  private static String newest() {
    return OWNER
        .sql("select id from decisions.contribution order by seq desc limit 1")
        .query(String.class)
        .single();
  }

  private static int contributions() {
    return OWNER.sql("select count(*) from decisions.contribution").query(Integer.class).single();
  }

  private static int notices() {
    return OWNER.sql("select count(*) from decisions.mention_notice").query(Integer.class).single();
  }
}
