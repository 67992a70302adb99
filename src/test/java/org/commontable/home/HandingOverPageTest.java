package org.commontable.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.accounts.SetUpKeys;
import org.commontable.members.Invitations;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The first evening without a mail server, and offices that end. */
class HandingOverPageTest extends Site {
  private static final Pattern LINK = Pattern.compile("/members/invitations/[\\w-]+");

  @Autowired Invitations invitations;
  @Autowired SetUpKeys keys;

  private Reader convener;

  @BeforeEach
  void startEmpty() {
    empty();
    convener = as(Role.CONVENER);
  }

  @Test
  void anInvitationIsHandedOverAndTheOrganizationHasJoinedSoMarked() {
    String handing = invite();
    assertThat(convener.get("/outbox").text())
        .contains("Written, waiting: no mail server is set up")
        .contains("Familias Unidas");
    assertThat(convener.get("/members/familias-unidas").text()).contains("Hand over this link");

    var shown = convener.post(handing, Map.of());
    assertThat(shown.status()).isEqualTo(200);
    assertThat(shown.text()).contains("un lugar para Familias Unidas");
    var link = LINK.matcher(shown.body());
    assertThat(link.find()).isTrue();

    Reader ana = nobody();
    assertThat(ana.get(link.group()).status()).isEqualTo(200);
    assertThat(ana.postAndFollow(link.group(), Map.of()).text())
        .contains("You came in by a link that was handed to you")
        .contains("then ask the operator for the link");
    assertThat(count("organization.joined", "line like '%\"handedOver\":true%'")).isEqualTo(1);
    assertThat(count("link.handed-over", "line like '%\"purpose\":\"invitation\"%'")).isEqualTo(1);
    assertThat(ana.get("/members/familias-unidas/seats/new").status())
        .as("what binds the organization waits")
        .isEqualTo(403);
    assertThat(ana.get("/sign-in").status()).as("she can ask for a link by mail").isEqualTo(200);
    assertThat(convener.post(handing, Map.of()).status()).as("it is answered").isEqualTo(404);
  }

  @Test
  void onlyTheConvenerHandsOver() {
    String handing = invite();
    assertThat(as(Role.CLERK).post(handing, Map.of()).status()).isEqualTo(403);
    assertThat(nobody().post(handing, Map.of()).status()).isEqualTo(403);
    assertThat(
            convener
                .post("/outbox/invitations/" + UUID.randomUUID() + "/handing-over", Map.of())
                .status())
        .isEqualTo(404);
    assertThat(count("link.handed-over", "true")).isZero();
  }

  @Test
  void anOfficeEndsAfterAQuestionAndTheLastConvenerStays() {
    Person clara = somebody("Clara");
    TX.executeWithoutResult(
        status -> grants.grant(clara.id(), Role.CLERK, null, NOW.minusSeconds(60), clara.id()));
    String end = "/officers/clerk/" + clara.id() + "/end";
    assertThat(convener.get(end).text()).contains("End the office of Clara: Clerk?");
    assertThat(grants.holders(Role.CLERK, null, NOW)).hasSize(1);
    assertThat(convener.postAndFollow(end, Map.of()).text())
        .contains("Clara does not hold this office any more: Clerk.");
    assertThat(convener.post(end, Map.of()).status()).as("pressed twice").isEqualTo(404);

    UUID last = grants.holders(Role.CONVENER, null, NOW).getFirst().id();
    var refused = convener.post("/officers/convener/" + last + "/end", Map.of());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("is the last to hold this office");
  }

  @Test
  void aUsedSetUpLinkSaysSoAndHowToSignIn() {
    String link = "/set-up/" + TX.execute(status -> keys.renew());
    as(Role.OPERATOR);
    var seen = nobody().get(link);
    assertThat(seen.status()).isEqualTo(410);
    assertThat(seen.text()).contains("This set-up link is used").contains("Sign in");
  }

  private String invite() {
    var fields = new LinkedHashMap<String, String>();
    fields.put("name", "Familias Unidas");
    fields.put("shortName", "Familias");
    fields.put("kind", "parents");
    fields.put("legalStatus", "none");
    fields.put("days", "7");
    fields.put("delegateName", "Ana Ruiz");
    fields.put("delegateEmail", "ana@example.org");
    fields.put("delegateLang", "es");
    convener.post("/members/new", fields);
    convener.post("/members/invitations", Map.of());
    return "/outbox/invitations/" + invitations.unanswered().getFirst().id() + "/handing-over";
  }

  private static int count(String type, String where) {
    return JDBC.sql("select count(*) from record.entry where type = :type and " + where)
        .param("type", type)
        .query(Integer.class)
        .single();
  }
}
