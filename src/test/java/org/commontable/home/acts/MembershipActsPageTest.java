package org.commontable.home.acts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Role;
import org.commontable.decisions.Status;
import org.commontable.members.Kind;
import org.commontable.members.LegalStatus;
import org.commontable.members.Organization;
import org.commontable.members.OrganizationDetails;
import org.commontable.members.Organizations;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Decisions on membership are carried out once, by convener or clerk, and never without one. */
class MembershipActsPageTest extends Table {
  private static final String ACTS = "/members/acts";
  private static final String ONE = ACTS + "/2026-1";

  @Autowired Organizations organizations;

  /** Decision 2026-1 of this class, adopted by all and in force. */
  private void inForce(String decisionClass) {
    var fields = new HashMap<String, String>();
    fields.put("title", "On a membership");
    fields.put(
        "body",
        "Faith in Action Tarrow, TARROW TEACHERS ASSOCIATION, Bus <i>Drivers</i>: as <b>said</b>.");
    fields.put("area", "equity");
    fields.put("class", decisionClass);
    fields.put("audience", "members");
    fields.put("mover", id("Teachers").toString());
    assertThat(of("Teachers").post("/decisions/new", fields).location()).isEqualTo(D);
    open();
    table.keySet().forEach(one -> assertThat(say(one, "support").status()).isEqualTo(303));
    close();
    clock.forward(Duration.ofDays(40));
    assertThat(status()).isEqualTo(Status.IN_FORCE);
    convener = as(Role.CONVENER); // forty days end a session
  }

  private static Map<String, String> act(UUID organization, String kind) {
    return Map.of("organization", organization.toString(), "act", kind);
  }

  @Test
  void withoutADecisionNothingCanBeDone() {
    assertThat(of("Faith").get(ACTS).text()).contains("No decision on membership waits");
    assertThat(nobody().get(ACTS).status()).isEqualTo(303);
    assertThat(convener.post(ONE, act(id("Faith"), "suspended")).status()).isEqualTo(404);
    inForce("statement");
    assertThat(convener.post(ONE, act(id("Faith"), "suspended")).status())
        .as("a decision of another class")
        .isEqualTo(404);
    assertThat(convener.get(ACTS).text()).contains("No decision on membership waits");
  }

  @Test
  void anOpenDecisionIsNotCarriedOut() {
    var fields = new HashMap<String, String>();
    fields.put("title", "Suspend Faith");
    fields.put("body", "We suspend.");
    fields.put("area", "equity");
    fields.put("class", "membership");
    fields.put("audience", "members");
    fields.put("mover", id("Teachers").toString());
    of("Teachers").post("/decisions/new", fields);
    open();
    var answer = convener.post(ONE, act(id("Faith"), "suspended"));
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.text()).contains("is not in force");
    assertThat(entries("membership.act")).isZero();
  }

  @Test
  void aSuspendedOrganizationIsAskedNothingNewAndReadsOn() {
    inForce("membership");
    var clerk = as(Role.CLERK);
    assertThat(clerk.get(ACTS).text()).contains("Carry out decision 2026-1");
    assertThat(clerk.get("/desk").text()).contains("Carry out decision 2026-1 on membership");
    assertThat(of("Faith").get("/desk").text()).doesNotContain("Carry out decision");
    for (var other : new Reader[] {of("Faith"), as(Role.OPERATOR)}) {
      assertThat(other.post(ONE, act(id("Faith"), "suspended")).status()).isEqualTo(403);
    }
    assertThat(clerk.post(ONE, act(UUID.randomUUID(), "suspended")).status()).isEqualTo(422);
    assertThat(clerk.post(ONE, act(id("Faith"), "expelled")).status()).isEqualTo(422);
    assertThat(clerk.post(ONE, act(id("Faith"), "resumed")).text()).contains("is not suspended");
    assertThat(clerk.post(ONE, act(id("Faith"), "admitted")).text()).contains("a member already");

    var before = clock.instant();
    clock.forward(Duration.ofMinutes(1));
    var seen = clerk.postAndFollow(ONE, act(id("Faith"), "suspended"));
    assertThat(seen.text())
        .contains("Decision 2026-1 is carried out")
        .contains("is suspended by a decision")
        .contains("Suspended by decision 2026-1");
    assertThat(clerk.post(ONE, act(id("Faith"), "suspended")).status())
        .as("the same press twice")
        .isEqualTo(303);
    assertThat(convener.post(ONE, act(id("Teachers"), "suspended")).text())
        .contains("was carried out already");
    assertThat(entries("membership.act")).isEqualTo(1);
    assertThat(clerk.get("/desk").text()).doesNotContain("Carry out decision");

    assertThat(organizations.at(before)).hasSize(5);
    assertThat(organizations.at(clock.instant()))
        .extracting(Organization::shortName)
        .doesNotContain("Faith")
        .hasSize(4);
    assertThat(of("Faith").get(ACTS).text()).contains("Suspended by decision 2026-1");
    assertThat(nobody().get(table.get("Faith").path()).text())
        .as("the reason is the members' own")
        .doesNotContain("uspended");
    assertThat(nobody().get("/members").text()).doesNotContain("Faith in Action");
  }

  @Test
  void nobodyIsSuspendedByADecisionThatDoesNotNameHer() {
    inForce("membership");
    for (var who : new Reader[] {convener, as(Role.CLERK)}) {
      var answer = who.post(ONE, act(id("Libraries"), "suspended"));
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text())
          .contains("The text of decision 2026-1 does not name Libraries United");
    }
    assertThat(entries("membership.act")).isZero();
    assertThat(organizations.at(clock.instant())).hasSize(5);
  }

  @Test
  void whatLetSomebodyInDoesNotPutItOutAgain() {
    inForce("membership");
    Organization added =
        inside(
            () ->
                register.add(
                    new OrganizationDetails(
                        "Bus <i>Drivers</i>", "Drivers", Kind.UNION, LegalStatus.NONE, 0, ""),
                    delegates.get("Faith").id()));
    inside(() -> register.join(added, delegates.get("Faith").id(), "mail", false));
    assertThat(convener.post(ONE, act(added.id(), "suspended")).text())
        .contains("joined after decision 2026-1 closed");
    assertThat(entries("membership.act")).isZero();
  }

  @Test
  void anAdmittedOrganizationStillJoinsByItsOwnPress() {
    inForce("membership");
    Organization added =
        inside(
            () ->
                register.add(
                    new OrganizationDetails(
                        "Bus <i>Drivers</i>", "Drivers", Kind.UNION, LegalStatus.NONE, 0, ""),
                    delegates.get("Faith").id()));
    var seen = convener.postAndFollow(ONE, act(added.id(), "admitted"));
    assertThat(seen.text())
        .contains("It joins when its delegate accepts")
        .contains("Admitted by decision 2026-1");
    assertThat(organizations.at(clock.instant())).hasSize(5);
    assertThat(convener.get(ACTS).text()).contains("Bus <i>Drivers</i>");
    assertThat(convener.get(ACTS).page().select("main i")).isEmpty();
  }
}
