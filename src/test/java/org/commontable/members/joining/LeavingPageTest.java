package org.commontable.members.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commontable.members.MembershipAct;
import org.commontable.members.MembershipActs;
import org.commontable.members.Organizations;
import org.commontable.members.Seats;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Leaving on a later day: a notice, taken back or come to its day. */
class LeavingPageTest extends Table {
  @Autowired LeavingNotices notices;
  @Autowired Organizations organizations;
  @Autowired Seats seats;
  @Autowired MembershipActs acts;

  private String leaving() {
    return table.get("Teachers").path() + "/leaving";
  }

  @Test
  void onTheDayItLeavesAndUntilThenItIsAMember() {
    assertThat(of("Teachers").get(leaving()).page().select("main a[href=/record]"))
        .as("its full copy is offered before")
        .isNotEmpty();
    var fields = Map.of("on", "2026-12-31", "words", "Our <b>congress</b> said so");
    var seen = of("Teachers").postAndFollow(leaving() + "/notice", fields);
    assertThat(seen.text()).contains("Notice is given").contains("December 31");
    assertThat(of("Faith").get(table.get("Teachers").path()).text())
        .contains("Our <b>congress</b> said so");
    assertThat(nobody().get(table.get("Teachers").path()).text()).doesNotContain("congress");
    assertThat(entries("membership.notice")).isEqualTo(1);

    clock.set(Instant.parse("2026-12-31T04:59:00Z")); // still the 30th in Louisville
    inside(notices::settle);
    assertThat(organizations.at(clock.instant())).hasSize(5);
    clock.set(Instant.parse("2026-12-31T05:01:00Z"));
    inside(notices::settle);
    inside(notices::settle);
    assertThat(organizations.at(clock.instant())).hasSize(4);
    assertThat(seats.holders(id("Teachers"), clock.instant())).isEmpty();
    assertThat(entries("organization.left")).isEqualTo(1);
    assertThat(nobody().get("/members").text()).doesNotContain("Tarrow Teachers");
  }

  @Test
  void aNoticeIsTakenBackAndNobodyGivesItForAnother() {
    var fields = Map.of("on", "2026-12-31");
    for (var other : new org.commontable.support.Reader[] {of("Faith"), convener}) {
      assertThat(other.post(leaving() + "/notice", fields).status()).isEqualTo(403);
      assertThat(other.post(leaving() + "/notice/withdrawal", Map.of()).status()).isEqualTo(403);
    }
    of("Teachers").post(leaving() + "/notice", fields);
    var second = of("Teachers").post(leaving() + "/notice", Map.of("on", "2027-01-31"));
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.text()).contains("Notice is given already");
    of("Teachers").post(leaving() + "/notice/withdrawal", Map.of());
    clock.set(Instant.parse("2027-01-02T12:00:00Z"));
    inside(notices::settle);
    assertThat(organizations.at(clock.instant())).hasSize(5);
    assertThat(entries("membership.notice")).isEqualTo(2);
  }

  @Test
  void aDayThatIsOverOrTooFarIsRefusedWithASentence() {
    for (String day : new String[] {"2020-01-01", "2099-01-01"}) {
      assertThat(of("Teachers").post(leaving() + "/notice", Map.of("on", day)).text())
          .contains("from tomorrow to a year ahead");
    }
    assertThat(of("Teachers").post(leaving() + "/notice", Map.of("on", "soon")).status())
        .isEqualTo(422);
    assertThat(notices.of(id("Teachers"))).isEmpty();
  }

  @Test
  void whoLeftComesBackByItsOwnPeopleAndNobodyIsPutInItsPlace() {
    String invitation = table.get("Teachers").path() + "/invitation";
    var fields = new HashMap<String, String>();
    fields.put("delegateName", "Somebody of the convener's");
    fields.put("delegateEmail", "somebody@example.org");
    fields.put("delegateLang", "en");
    assertThat(convener.post(invitation, fields).status()).as("a member").isEqualTo(403);
    convener.get("/members");
    inside(() -> register.leave(table.get("Teachers"), delegates.get("Teachers").id()));
    var stranger = convener.post(invitation, fields);
    assertThat(stranger.status()).isEqualTo(422);
    assertThat(stranger.text()).contains("nobody else can come in its place");
    fields.put("delegateEmail", delegates.get("Faith").email());
    assertThat(convener.post(invitation, fields).status()).isEqualTo(422);
    fields.put("delegateEmail", delegates.get("Teachers").email());
    assertThat(convener.post(invitation, fields).status()).isEqualTo(303);
    var asked =
        OWNER
            .sql("select id::text from members.invitation where accepted_at is null")
            .query(String.class)
            .single();
    assertThat(convener.get("/outbox").page().select("form[action*=" + asked + "]")).isEmpty();
    assertThat(convener.post("/outbox/invitations/" + asked + "/handing-over", Map.of()).status())
        .as("the convener never holds its link")
        .isEqualTo(404);
    clock.forward(Duration.ofSeconds(1));
    inside(
        () ->
            acts.carryOut(
                MembershipAct.Kind.ADMITTED,
                organizations.find(id("Teachers")).orElseThrow(),
                UUID.randomUUID(),
                "2026-9",
                founder.id()));
    fields.put("delegateEmail", "somebody@example.org");
    assertThat(convener.post(invitation, fields).status())
        .as("as the members decided anew")
        .isEqualTo(303);
  }

  @Test
  void whoLeftAtOnceAndCameBackIsNotSentAwayByAnOldNotice() {
    of("Teachers").post(leaving() + "/notice", Map.of("on", "2026-12-31"));
    clock.forward(Duration.ofHours(1));
    inside(() -> register.leave(table.get("Teachers"), delegates.get("Teachers").id()));
    clock.forward(Duration.ofHours(1));
    inside(() -> register.join(table.get("Teachers"), delegates.get("Faith").id(), "mail", false));
    clock.set(Instant.parse("2027-01-02T12:00:00Z"));
    inside(notices::settle);
    assertThat(organizations.at(clock.instant())).hasSize(5);
  }
}
