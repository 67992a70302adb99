package org.commontable.home.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Audit;
import org.commontable.accounts.AuditKind;
import org.commontable.accounts.LinkPurpose;
import org.commontable.accounts.Links;
import org.commontable.accounts.PasskeyAdded;
import org.commontable.accounts.PasskeyRemoved;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.accounts.SetUpKeys;
import org.commontable.accounts.SignedIn;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

/** Who came in and how, who was given what, who took what away; and that no line can be changed. */
class AuditPageTest extends Table {
  @Autowired Audit audit;
  @Autowired Links links;
  @Autowired SetUpKeys keys;
  @Autowired ApplicationEventPublisher events;

  @Test
  void signingInAndOutLeaveALineWithTheWay() {
    Person ana = delegates.get("Faith");
    for (boolean handedOver : List.of(false, true)) {
      String token =
          inside(
              () ->
                  links.issue(
                      ana.id(),
                      LinkPurpose.SIGN_IN,
                      null,
                      "/desk",
                      Duration.ofMinutes(15),
                      handedOver));
      Reader reader = nobody();
      assertThat(reader.post("/in/" + token, Map.of()).status()).isEqualTo(303);
      clock.forward(Duration.ofSeconds(1));
      reader.get("/desk");
      assertThat(reader.post("/sign-out", Map.of()).status()).isEqualTo(303);
      clock.forward(Duration.ofSeconds(1));
    }
    inside(
        () -> {
          events.publishEvent(new SignedIn(ana.id(), "passkey", clock.instant(), false));
          events.publishEvent(new PasskeyAdded(ana.id(), "ana@phone", clock.instant()));
          events.publishEvent(new PasskeyRemoved(ana.id(), "x".repeat(300), clock.instant()));
        });
    var own = of("Faith").get("/audit/own");
    assertThat(lines(own))
        .filteredOn(line -> line.startsWith("Signed in") || line.startsWith("Session"))
        .contains(
            "Signed in by a link Ana Faith",
            "Signed in by a link handed over Ana Faith",
            "Signed in by a passkey Ana Faith",
            "Session ended Ana Faith");
    assertThat(lines(own).stream().filter("Session ended Ana Faith"::equals)).hasSize(2);
    assertThat(own.text()).contains("Passkey added ana phone").doesNotContain("@");
  }

  @Test
  void everyRoleGivenAndEndedStandsThereWithWhoAndWhom() {
    Reader operator = as(Role.OPERATOR);
    var fields =
        Map.of("name", "Clara", "email", "clara@example.org", "role", "clerk", "lang", "en");
    operator.post("/officers", fields);
    operator.post("/officers", fields); // she holds it already: no second line
    Person clara = people.byEmail("clara@example.org").orElseThrow();
    clock.forward(Duration.ofSeconds(1));
    operator.post("/officers/clerk/" + clara.id() + "/end", Map.of());
    assertThat(lines(convener.get("/audit?person=" + clara.id())))
        .containsExactly("Role ended Clerk operator Clara", "Role given Clerk operator Clara");

    var seat = table.get("Faith").path() + "/seats/new";
    of("Faith")
        .post(
            seat,
            Map.of("name", "Otto", "email", "otto@example.org", "kind", "alternate", "lang", "en"));
    Person otto = people.byEmail("otto@example.org").orElseThrow();
    assertThat(lines(convener.get("/audit?kind=role-given&person=" + otto.id())))
        .containsExactly("Role given Alternate Ana Faith Otto, Faith");
  }

  @Test
  void whatIsTakenAwayOrHandedOverStandsThere() {
    Person ana = delegates.get("Faith");
    assertThat(of("Faith").post("/record/export.tar", Map.of()).status()).isEqualTo(200);
    assertThat(of("Faith").get("/record/export.tar").status()).as("a link").isEqualTo(405);
    convener.post("/outbox/handing-over", Map.of("person", ana.id().toString()));
    convener.post("/audit/lines.csv", Map.of());
    var all = lines(convener.get("/audit"));
    assertThat(all)
        .contains(
            "File downloaded the record Ana Faith",
            "Link handed over to sign in convener Ana Faith",
            "File downloaded these lines convener");
    assertThat(lines(of("Faith").get("/audit/own")))
        .contains("File downloaded the record Ana Faith")
        .contains("Link handed over to sign in convener Ana Faith")
        .noneMatch(line -> line.contains("these lines"));
  }

  @Test
  void theSetUpLinkAndNewSettingsStandThere() {
    empty();
    String link = "/set-up/" + inside(() -> keys.renew());
    nobody().post(link, Map.of("name", "Ruth", "email", "ruth@example.org"));
    var ruth = people.byEmail("ruth@example.org").orElseThrow();
    var set = new HashMap<String, String>();
    for (String area : List.of("public", "equity", "funding")) {
      set.put(area + ".name.en", "Area " + area);
      set.put(area + ".sentence.en", "What it is about.");
    }
    set.putAll(
        Map.of("name.en", "A table", "mission.en", "To decide", "zone", "UTC", "wait", "30"));
    assertThat(as(ruth).post("/members/coalition", set).status()).isEqualTo(303);
    assertThat(lines(as(ruth).get("/audit")))
        .contains("Set-up link used Ruth", "Role given Convener Ruth", "Role given Operator Ruth")
        .contains("Settings changed name, mission and areas of the table Ruth");
  }

  @Test
  void onlyWhoRunsTheTableReadsTheLinesOfOthers() {
    for (Role role : List.of(Role.CONVENER, Role.CLERK, Role.OPERATOR)) {
      assertThat(as(role).get("/audit").status()).as(role.name()).isEqualTo(200);
    }
    for (Role role : List.of(Role.DELEGATE, Role.ALTERNATE, Role.MEMBER, Role.ANALYST)) {
      var reader = as(role, id("Faith"));
      assertThat(reader.get("/audit").status()).as(role.name()).isEqualTo(403);
      assertThat(reader.post("/audit/lines.csv", Map.of()).status()).as(role.name()).isEqualTo(403);
      var own = reader.get("/audit/own?person=" + delegates.get("Teachers").id());
      assertThat(own.status()).as(role.name()).isEqualTo(200);
      assertThat(own.text()).as(role.name()).doesNotContain("Ana Teachers");
    }
    assertThat(byHandedOverLink(delegates.get("Faith")).get("/audit/own").status()).isEqualTo(403);
    assertThat(of("Faith").get("/desk").page().select("a[href=/audit/own]")).hasSize(1);
    assertThat(convener.get("/desk").page().select("a[href=/audit]")).hasSize(1);
  }

  @Test
  void longListsArePagedNewestFirstAndTheSpreadsheetHoldsAllOfThem() {
    Person ana = delegates.get("Faith");
    inside(
        () -> {
          for (int i = 0; i < 120; i++) {
            audit.note(AuditKind.PASSKEY_ADDED, ana.id(), "=key " + i);
          }
        });
    var first = convener.get("/audit?kind=passkey-added");
    assertThat(first.text()).contains("120 lines").contains("=key 119").doesNotContain("=key 69");
    assertThat(first.page().select("a[rel=next]").attr("href"))
        .isEqualTo("/audit?kind=passkey-added&page=2");
    assertThat(lines(convener.get("/audit?kind=passkey-added&page=3"))).hasSize(20);
    assertThat(lines(convener.get("/audit?kind=nonsense&person=x&page=-1"))).hasSize(50);
    var csv =
        new String(
            convener.post("/audit/lines.csv", Map.of("kind", "passkey-added")).bytes(),
            StandardCharsets.UTF_8);
    assertThat(csv.lines()).hasSize(121);
    assertThat(csv).contains("'=key 119").doesNotContain("@example.org");
  }

  @Test
  void noLineCanBeChangedOrStruckBeforeItsTime() {
    Person ana = delegates.get("Faith");
    inside(() -> audit.note(AuditKind.SIGNED_IN, ana.id(), "link"));
    for (String sql :
        List.of(
            "update accounts.audit_line set who = null",
            "delete from accounts.audit_line",
            "truncate accounts.audit_line",
            "update accounts.audit_retention set months = 12",
            "insert into accounts.audit_retention values ('2026-11-02', 12)")) {
      assertThatThrownBy(() -> JDBC.sql(sql).update())
          .as(sql)
          .rootCause()
          .hasMessageContaining("denied");
    }
    assertThatThrownBy(() -> OWNER.sql("update accounts.audit_line set who = null").update())
        .rootCause()
        .hasMessageContaining("only grows");
    long before = audit.count(Optional.empty(), Optional.empty());
    OWNER
        .sql(
            """
            insert into accounts.audit_line (at, kind, detail)
            values (now() - interval '25 months', 'signed-in', 'link'),
                   (now() - interval '23 months', 'signed-in', 'link')
            """)
        .update();
    assertThat(JDBC.sql("select accounts.strike_old_audit_lines()").query(Long.class).single())
        .isEqualTo(1);
    assertThat(audit.count(Optional.empty(), Optional.empty())).isEqualTo(before + 1);
    assertThat(convener.get("/audit").text()).contains("struck after 24 months");
  }

  @Test
  void aLineOutlivesTheName() {
    UUID gone = UUID.randomUUID();
    inside(() -> audit.note(AuditKind.SIGNED_IN, gone, "link"));
    assertThat(lines(convener.get("/audit"))).contains("Signed in by a link " + gone);
  }

  /** What each row says, without its time. */
  private static List<String> lines(Reader.Seen seen) {
    return seen.page().select("tbody tr").stream()
        .map(
            row ->
                row.select("th, td:not(:last-child)").stream()
                    .map(Element::text)
                    .filter(text -> !text.isBlank())
                    .collect(java.util.stream.Collectors.joining(" ")))
        .toList();
  }
}
