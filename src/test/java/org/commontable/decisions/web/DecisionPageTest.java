package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.Presence;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.Status;
import org.commontable.members.Coalitions;
import org.commontable.members.Kind;
import org.commontable.members.LegalStatus;
import org.commontable.members.Organization;
import org.commontable.members.OrganizationDetails;
import org.commontable.members.Register;
import org.commontable.members.SeatKind;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A decision from the first draft to the public page, as delegates, convener and public see it. */
class DecisionPageTest extends Site {
  private static final Pattern VOTE = Pattern.compile("/vote/[A-Za-z0-9_-]+");
  private static final String D = "/decisions/2026-1";

  @Autowired Register register;
  @Autowired Coalitions coalitions;
  @Autowired RuleBooks rules;
  @Autowired Decisions decisions;
  @Autowired Presence presence;
  @Autowired PlatformTransactionManager transactions;

  private TransactionTemplate inside;

  private final Map<String, Organization> table = new LinkedHashMap<>();
  private final Map<String, Person> delegates = new HashMap<>();
  private Reader convener;

  @BeforeEach
  void setTheTable() {
    empty();
    inside = new TransactionTemplate(transactions);
    table.clear();
    convener = as(Role.CONVENER);
    Person founder = somebody("Ruth");
    inside.executeWithoutResult(status -> register.name(coalitions.current(), founder.id()));
    seat("Eastside Parents Council", "Eastside", 3, founder);
    seat("Faith in Action Tarrow", "Faith", 0, founder);
    seat("Libraries United", "Libraries", 2, founder);
    seat("Northside Neighbors", "Northside", 0, founder);
    seat("Tarrow Teachers Association", "Teachers", 0, founder);
    inside.executeWithoutResult(status -> rules.propose("consensus", founder.id()));
    clock.forward(Duration.ofSeconds(1));
  }

  private void seat(String name, String shortName, int days, Person founder) {
    inside.executeWithoutResult(
        status -> {
          var added =
              register.add(
                  new OrganizationDetails(
                      name, shortName, Kind.of("other"), LegalStatus.of("none"), days, "board"),
                  founder.id());
          var delegate =
              people.ensure(
                  shortName + UUID.randomUUID() + "@example.org", "Ana " + shortName, "en");
          register.join(added, delegate.id(), "mail", false);
          register.appoint(added.id(), delegate, SeatKind.DELEGATE, delegate.id(), "mail");
          table.put(shortName, added);
          delegates.put(shortName, delegate);
        });
  }

  private Reader of(String shortName) {
    return as(delegates.get(shortName));
  }

  private UUID id(String shortName) {
    return table.get(shortName).id();
  }

  private void file(String audience) {
    var fields = new HashMap<String, String>();
    fields.put("title", "Publish every suspension, school by school");
    fields.put("body", "We ask the board\n\n1. to publish <script>alert(1)</script> by June 30;");
    fields.put("area", "equity");
    fields.put("class", "statement");
    fields.put("audience", audience);
    fields.put("mover", id("Teachers").toString());
    assertThat(of("Teachers").post("/decisions/new", fields).location()).isEqualTo(D);
  }

  private void open() {
    var answer = convener.post(D + "/opening", Map.of("date", "2026-12-03", "time", "20:00"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
  }

  private Reader.Seen say(String shortName, String stance, String... more) {
    return of(shortName).post(D + "/stance", fields(shortName, stance, "1", more));
  }

  private Map<String, String> fields(
      String shortName, String stance, String version, String... more) {
    var fields = new HashMap<String, String>();
    fields.put("for", id(shortName).toString());
    fields.put("version", version);
    fields.put("stance", stance);
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    return fields;
  }

  private void close() {
    clock.set(Instant.parse("2026-12-04T01:00:00.001Z"));
  }

  @Test
  void fromDraftToOpenWindowWithItsSumItsPictureAndItsQuotation() {
    file("public");
    assertThat(nobody().get(D).status()).isEqualTo(404);
    open();
    say("Eastside", "support");
    say("Faith", "support", "reason", "A first offense should lead to a conversation.");
    say("Northside", "stand-aside");
    say("Teachers", "support");
    var page = of("Libraries").get(D);
    assertThat(page.text())
        .contains("Libraries United has not answered")
        .contains("If Libraries United supports: adopted, 4 of 5.")
        .contains("1 of 4; 1 · 3 = 3 ≤ 4")
        .contains("Provisional.");
    assertThat(page.body()).doesNotContain("<script>alert").contains("&lt;script&gt;");
    close();
    assertThat(of("Libraries").get(D).text())
        .contains("Adopted, window open")
        .contains("Supported by 3 of 5 member organizations; 1 stands aside; 1 did not answer.")
        .contains("Subject to objections until 14 days after the notes are sent.");
    assertThat(decisions.find("2026-1").orElseThrow().status())
        .isEqualTo(Status.ADOPTED_WINDOW_OPEN);
    assertThat(convener.post(D + "/notes", Map.of()).status()).isEqualTo(303);
    assertThat(lettersTo(delegates.get("Libraries").email()).getFirst())
        .contains("adopted while Libraries United was absent");
    assertThat(of("Libraries").reading("es").get(D).text())
        .contains("Con el apoyo de 3 de 5 organizaciones miembros; 1 se aparta; 1 no respondió.");
    clock.forward(Duration.ofDays(15));
    assertThat(of("Libraries").get(D).text()).contains("In force").doesNotContain("Subject to");
    assertThat(
            say("Libraries", "block", "blockReason", "x", "principle", "y", "meet", "z").status())
        .isEqualTo(422);
  }

  @Test
  void anAbsentOrganizationBlocksInTheWindowAndAPresentOneMayNotAnyMore() {
    file("members");
    open();
    for (String yes : List.of("Eastside", "Faith", "Northside")) {
      say(yes, "support");
    }
    close();
    assertThat(say("Faith", "block", "blockReason", "x", "principle", "y", "meet", "z").status())
        .isEqualTo(422);
    assertThat(
            say(
                    "Libraries",
                    "block",
                    "blockReason",
                    "Harm",
                    "principle",
                    "First do no harm",
                    "meet",
                    "Ana")
                .status())
        .isEqualTo(303);
    assertThat(decisions.find("2026-1").orElseThrow().status()).isEqualTo(Status.TO_RESOLUTION);
  }

  @Test
  void aStanceAMillisecondAfterTheCloseIsRefusedAndTheClosingTimeIsNamed() {
    file("members");
    open();
    clock.set(Instant.parse("2026-12-04T01:00:00Z"));
    assertThat(say("Faith", "support").status()).isEqualTo(303);
    close();
    var late = say("Teachers", "support");
    assertThat(late.status()).isEqualTo(422);
    assertThat(late.text()).contains("Thursday, December 3, 2026, 8:00");
    assertThat(decisions.find("2026-1").orElseThrow().status()).isEqualTo(Status.LAPSED);
  }

  @Test
  void noDeadlineIsShorterThanTheMandateClock() {
    file("members");
    var soon = convener.post(D + "/opening", Map.of("date", "2026-11-25", "time", "20:00"));
    assertThat(soon.status()).isEqualTo(422);
    assertThat(soon.text()).contains("The close cannot be earlier than Thursday, November 26");
  }

  @Test
  void fromMailToVoteInTwoStepsAndOpeningTheLinkWritesNothing() {
    file("members");
    open();
    String link = vote("Libraries");
    assertThat(nobody().get(link).text()).contains("What does Libraries United say?");
    assertThat(stances()).isZero();
    Reader ana = nobody();
    ana.get(link);
    var answer =
        ana.post(
            link,
            fields("Libraries", "conditional", "1", "condition1", "Small groups stay hidden."));
    assertThat(answer.status()).isEqualTo(303);
    assertThat(ana.get(link).text()).contains("Libraries United supports with conditions");
    assertThat(of("Teachers").get(D).text())
        .contains("Small groups stay hidden. Not answered yet.");
    assertThat(nobody().get("/vote/forged").status()).isEqualTo(404);
    // Whatever organization the form names, the link speaks for its own.
    ana.post(link, fields("Teachers", "support", "1"));
    assertThat(
            OWNER
                .sql("select count(distinct organization) from decisions.stance")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void aLinkOfSomebodyWhoNoLongerSitsOpensNothing() {
    file("members");
    open();
    String link = vote("Libraries");
    inside.executeWithoutResult(
        status -> register.leave(table.get("Libraries"), delegates.get("Libraries").id()));
    clock.forward(Duration.ofSeconds(1));
    assertThat(nobody().get(link).status()).isEqualTo(404);
    assertThat(of("Teachers").get(D).text()).contains("left on");
    assertThat(decisions.find("2026-1").orElseThrow().seats()).hasSize(5);
  }

  @Test
  void nobodySpeaksForAnotherOrganization() {
    file("public");
    open();
    var fields = fields("Teachers", "support", "1");
    Reader stranger = of("Faith");
    assertThat(stranger.post(D + "/stance", fields).status()).isEqualTo(403);
    assertThat(stranger.get(D + "/stance?for=" + id("Teachers")).status()).isEqualTo(403);
    assertThat(stranger.get(D + "/name?for=" + id("Teachers")).status()).isEqualTo(403);
    assertThat(
            stranger
                .post(D + "/name", Map.of("for", id("Teachers").toString(), "wish", "release"))
                .status())
        .isEqualTo(403);
    assertThat(
            stranger
                .post("/rules/adoption", Map.of("for", id("Teachers").toString(), "version", "1"))
                .status())
        .isEqualTo(403);
    assertThat(stranger.post(D + "/text", Map.of("body", "x", "note", "y", "after", "1")).status())
        .isEqualTo(403);
    assertThat(stranger.post(D + "/withdrawal", Map.of("reason", "x")).status()).isEqualTo(403);
    assertThat(convener.post(D + "/stance", fields).status()).isEqualTo(403);
    assertThat(convener.post(D + "/closing", Map.of()).status()).isEqualTo(403);
    assertThat(stances()).isZero();
  }

  @Test
  void theSameFormTwiceIsOneStanceAndAChangeKeepsBoth() {
    file("members");
    open();
    Reader ana = of("Faith");
    ana.get(D + "/stance?for=" + id("Faith"));
    var fields = fields("Faith", "support", "1");
    assertThat(ana.post(D + "/stance", fields).status()).isEqualTo(303);
    assertThat(ana.post(D + "/stance", fields).status()).isEqualTo(303);
    assertThat(stances()).isEqualTo(1);
    say("Faith", "stand-aside");
    assertThat(stances()).isEqualTo(2);
    assertThatThrownBy(() -> JDBC.sql("delete from decisions.stance").update())
        .rootCause()
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> JDBC.sql("update decisions.stance set stance = 'support'").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void aNewVersionAsksEverybodyAgainAndShowsWhatChanged() {
    file("members");
    open();
    say("Faith", "support");
    var write =
        Map.of(
            "body",
            "We ask the board to publish in Spanish",
            "note",
            "Spanish added",
            "after",
            "1");
    assertThat(of("Teachers").post(D + "/text", write).status()).isEqualTo(303);
    var page = of("Faith").get(D);
    assertThat(page.text())
        .contains("Faith in Action Tarrow answered version 1; please confirm")
        .contains("Not counted until confirmed");
    assertThat(of("Faith").get(D + "/text/2").page().select("ins").text()).contains("Spanish");
    var old = say("Faith", "support");
    assertThat(old.status()).isEqualTo(422);
    assertThat(old.text()).contains("The text has changed");
  }

  @Test
  void conditionsAreAnsweredByTheMoverAndJudgedByWhoSetThem() {
    file("members");
    open();
    say("Eastside", "conditional", "condition1", "Groups of fewer than 10 stay hidden.");
    String condition =
        OWNER.sql("select id from decisions.condition").query(UUID.class).single().toString();
    String at = D + "/conditions/" + condition;
    assertThat(of("Faith").get(at).status()).isEqualTo(403);
    assertThat(
            of("Eastside").post(at, Map.of("answer", "accept", "checkOn", "2027-06-30")).status())
        .isEqualTo(422);
    assertThat(
            of("Teachers").post(at, Map.of("answer", "accept", "checkOn", "2027-06-30")).status())
        .isEqualTo(303);
    assertThat(of("Faith").get(D).text())
        .contains("Accepted. Its organization checks it on Wednesday, June 30, 2027");
    for (String yes : List.of("Faith", "Teachers", "Northside", "Libraries")) {
      say(yes, "support");
    }
    close();
    assertThat(of("Eastside").post(at, Map.of("answer", "broken")).status()).isEqualTo(303);
    clock.forward(Duration.ofDays(8));
    assertThat(of("Faith").get(D).text())
        .contains("In force")
        .contains("support suspended")
        .contains("1 support is suspended: a condition was broken.");
  }

  @Test
  void thePublicPageNamesOnlyWhoSaidYesAndReleasedItsName() {
    file("public");
    open();
    say("Eastside", "conditional", "condition1", "Small groups stay hidden.");
    String condition =
        OWNER.sql("select id from decisions.condition").query(UUID.class).single().toString();
    of("Teachers")
        .post(D + "/conditions/" + condition, Map.of("answer", "accept", "checkOn", "2027-06-30"));
    say("Faith", "support", "reason", "A secret reason");
    say("Teachers", "support");
    say("Northside", "stand-aside", "reason", "Torn");
    for (String yes : List.of("Eastside", "Faith")) {
      of(yes).post(D + "/name", Map.of("for", id(yes).toString(), "wish", "release"));
    }
    var refused =
        of("Northside")
            .post(D + "/name", Map.of("for", id("Northside").toString(), "wish", "release"));
    assertThat(refused.status()).isEqualTo(403);
    assertThat(nobody().get(D).text())
        .contains("Nothing is decided yet")
        .doesNotContain("Eastside");
    close();
    for (String address : List.of(D, "/decisions")) {
      assertThat(nobody().get(address).body())
          .contains("Supported by 3 of 5 member organizations, 1 of them with conditions")
          .contains("Eastside Parents Council")
          .contains("Small groups stay hidden.")
          .doesNotContain("Teachers")
          .doesNotContain("Northside")
          .doesNotContain("Libraries")
          .doesNotContain("stands aside")
          .doesNotContain("did not answer")
          .doesNotContain("secret reason")
          .doesNotContain("Torn");
    }
    of("Faith").post(D + "/name", Map.of("for", id("Faith").toString(), "wish", "withdraw"));
    assertThat(nobody().get(D).body()).doesNotContain("Faith").contains("Supported by 3 of 5");
    assertThat(nobody().get(D + ".csv").status()).isNotEqualTo(200);
    assertThat(nobody().get(D + "/text/1").status()).isNotEqualTo(200);
  }

  @Test
  void whatTheClerkEntersIsProvisionalUntilTheOrganizationConfirms() {
    file("members");
    open();
    say("Eastside", "support");
    say("Faith", "support");
    var entry = new HashMap<>(fields("Libraries", "support", "1"));
    entry.put("channel", "phone");
    assertThat(as(Role.CLERK).post(D + "/entry", entry).status()).isEqualTo(303);
    close();
    assertThat(of("Faith").get(D).text())
        .contains("entered by the clerk, unconfirmed")
        .contains("Its outcome would differ without answers that are not confirmed yet.")
        .contains("Provisional: it hangs on answers that are not confirmed yet.");
    String stance =
        OWNER
            .sql("select id from decisions.stance where by_clerk")
            .query(UUID.class)
            .single()
            .toString();
    assertThat(
            of("Faith")
                .post(
                    D + "/confirmations",
                    Map.of("for", id("Libraries").toString(), "stance", stance))
                .status())
        .isEqualTo(403);
    of("Libraries")
        .post(D + "/confirmations", Map.of("for", id("Libraries").toString(), "stance", stance));
    assertThat(of("Faith").get(D).text())
        .contains("confirmed")
        .doesNotContain("it hangs on answers");
  }

  @Test
  void aHandedOverLinkIsLoggedAndItsStanceUnconfirmed() {
    file("members");
    open();
    String whom = id("Faith") + "." + delegates.get("Faith").id();
    var shown = convener.post(D + "/link", Map.of("whom", whom));
    var found = VOTE.matcher(shown.body());
    assertThat(found.find()).isTrue();
    nobody().post(found.group(), fields("Faith", "support", "1"));
    assertThat(of("Faith").get(D).text()).contains("through a link handed over, unconfirmed");
    assertThat(
            OWNER
                .sql("select count(*) from record.entry where type = 'decision.link'")
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void rulesAreProvisionalUntilEveryFoundingOrganizationAdoptsThem() {
    assertThat(of("Faith").get("/rules").text()).contains("Eastside, Faith, Libraries");
    for (String name : table.keySet()) {
      of(name).post("/rules/adoption", Map.of("for", id(name).toString(), "version", "1"));
    }
    assertThat(of("Faith").get("/rules").text())
        .contains("Every founding organization has adopted these rules.");
    assertThat(rules.current().orElseThrow().provisional()).isFalse();
  }

  @Test
  void aFormulaInAReasonIsHarmlessInTheTable() {
    file("members");
    open();
    say("Faith", "support", "reason", "=HYPERLINK(\"http://x\")");
    assertThat(of("Faith").get(D + ".csv").body())
        .contains("'=HYPERLINK")
        .doesNotContain(",=HYPER");
    assertThat(of("Faith").get(D + ".json").body()).contains("\"verdict\":{\"outcome\":");
  }

  @Test
  void theRollCountsThePresentWithoutAStance() {
    file("members");
    open();
    say("Faith", "support");
    say("Teachers", "support");
    inside.executeWithoutResult(
        status ->
            presence.note(
                id("Northside"),
                Instant.parse("2026-12-04T00:00:00Z"),
                Optional.empty(),
                "phone",
                delegates.get("Teachers").id()));
    close();
    assertThat(of("Faith").get(D).text())
        .contains("3 of 5; 3 needed")
        .contains("2 of 3; 2 · 2 = 4 > 3");
  }

  @Test
  void everyPageStandsInBothLanguages() {
    file("public");
    for (String path :
        List.of(
            "/decisions",
            "/decisions/new",
            "/rules",
            D,
            D + "/brief",
            D + "/text/1",
            D + "/text")) {
      for (String lang : List.of("en", "es")) {
        var seen = of("Teachers").reading(lang).get(path);
        assertThat(seen.status()).as(path).isEqualTo(200);
        assertThat(seen.text()).as(path).doesNotContain("[decisions.");
      }
    }
    for (String path : List.of(D + "/opening")) {
      assertThat(convener.get(path).text()).doesNotContain("[decisions.");
    }
  }

  private String vote(String shortName) {
    var found = VOTE.matcher(lettersTo(delegates.get(shortName).email()).getFirst());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  private static int stances() {
    return OWNER.sql("select count(*) from decisions.stance").query(Integer.class).single();
  }
}
