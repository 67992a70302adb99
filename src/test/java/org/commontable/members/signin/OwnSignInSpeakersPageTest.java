package org.commontable.members.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.members.SeatKind;
import org.commontable.support.Reader;
import org.junit.jupiter.api.Test;

/** Whom an organization’s own sign-in vouches for: its speakers, and nobody else. */
class OwnSignInSpeakersPageTest extends TeachersSignIn {
  @Test
  void onlyAnAddressThatIsVerifiedCounts() {
    for (Object verified : new Object[] {false, "true", 1, Map.of()}) {
      issuer.verified = verified;
      refused("does not say that it has verified your e-mail address");
    }
    issuer.lie = claims -> claims.claim("email", null);
    refused("does not say that it has verified your e-mail address");
  }

  @Test
  void itVouchesForTheSpeakersOfItsOrganizationAndForNobodyElse() {
    issuer.email = delegates.get("Faith").email();
    refused("Nobody with your address there is delegate or alternate");
    issuer.email = "nobody-" + ana.email();
    refused("Nobody with your address there is delegate or alternate");
    Person member = somebody("Mia");
    sits(member, SeatKind.MEMBER);
    issuer.email = member.email();
    refused("Nobody with your address there is delegate or alternate");
    issuer.email = grants.holders(Role.CONVENER, null, clock.instant()).getFirst().email();
    refused("Nobody with your address there is delegate or alternate");
    Person alternate = somebody("Alma");
    sits(alternate, SeatKind.ALTERNATE);
    issuer.email = alternate.email();
    issuer.subject = "alma";
    assertThat(signIn(nobody()).location()).isEqualTo("/desk");
  }

  @Test
  void whoHoldsAnOfficeOrSitsForOthersTooComesInByOtherWays() {
    for (Role office : List.of(Role.CONVENER, Role.CLERK, Role.OPERATOR, Role.ANALYST)) {
      Person both = somebody("Both");
      sits(both, SeatKind.DELEGATE);
      give(both, office);
      issuer.email = both.email();
      issuer.subject = office.name();
      refused("You hold an office of the table");
    }
    inside(() -> register.appoint(id("Faith"), ana, SeatKind.MEMBER, ana.id(), "mail"));
    issuer.email = ana.email();
    refused("You hold an office of the table");
    assertThat(as(ana).get("/audit/own").text()).contains("Sign-in refused");
  }

  @Test
  void aSessionItOpenedIsWorthNothingMoreWhenSheBecomesConvener() {
    Reader browser = nobody();
    signIn(browser);
    give(ana, Role.CONVENER);
    inside(() -> register.appoint(id("Faith"), ana, SeatKind.DELEGATE, ana.id(), "mail"));
    assertThat(browser.get("/outbox").status()).isEqualTo(403);
    assertThat(browser.get(table.get("Faith").path() + "/edit").status()).isEqualTo(403);
    assertThat(browser.get(TEACHERS + "/edit").status()).isEqualTo(200);
    assertThat(as(ana).get("/outbox").status()).isEqualTo(200);
  }

  @Test
  void anotherAccountWithTheSameAddressIsRefusedAndToldOnceADay() {
    Person alma = somebody("Alma");
    sits(alma, SeatKind.ALTERNATE);
    assertThat(signIn(nobody()).location()).isEqualTo("/desk");
    String first = issuer.subject;
    issuer.subject = "made anew";
    refused("belonged to another account");
    refused("belonged to another account");
    for (Person told : List.of(ana, alma)) {
      assertThat(lettersTo(told.email()))
          .filteredOn(text -> text.contains("with another account than before"))
          .hasSize(1);
    }
    clock.forward(Duration.ofDays(1));
    refused("belonged to another account");
    assertThat(lettersTo(alma.email()))
        .filteredOn(text -> text.contains("with another account than before"))
        .hasSize(2);
    issuer.subject = first;
    issuer.email = alma.email();
    refused("belonged to another account");
    issuer.email = ana.email();
    assertThat(signIn(nobody()).location()).isEqualTo("/desk");
    set(of("Teachers"));
    issuer.subject = "made anew";
    refused("belonged to another account");
    Reader delegate = of("Teachers");
    delegate.post(SETTINGS + "/removal", Map.of());
    set(delegate);
    assertThat(signIn(nobody()).location()).as("removed and set again").isEqualTo("/desk");
  }

  @Test
  void anIssuerThatServesManyLetsInOnlyTheOrganizationsOwnPeople() {
    Reader delegate = of("Teachers");
    var fields = new HashMap<>(settings());
    fields.put("claim", "hd");
    assertThat(delegate.post(SETTINGS, fields).text()).contains("write both, or neither");
    fields.put("claimValue", "teachers.example.org");
    fields.put("claim", "h d");
    assertThat(delegate.post(SETTINGS, fields).text()).contains("name of a claim has no spaces");
    fields.put("claim", "hd");
    clock.forward(Duration.ofSeconds(1));
    var set = delegate.postAndFollow(SETTINGS, fields);
    assertThat(set.text()).contains("only if the issuer says hd = teachers.example.org");
    assertThat(set.page().select("#claimValue").val()).isEqualTo("teachers.example.org");
    assertThat(lettersTo(ana.email()).getFirst())
        .contains("Only accounts of which it says hd = teachers.example.org are let in");
    assertThat(convener.get("/audit").text()).contains("(hd = teachers.example.org)");

    String why = "does not belong to Tarrow Teachers Association";
    refused(why);
    for (Object other :
        List.of("teachers.example.com", "Teachers.example.org", List.of(), Map.of(), 7, "")) {
      issuer.more.put("hd", other);
      refused(why);
    }
    issuer.userInfo.putAll(
        Map.of(
            "sub",
            issuer.subject,
            "email",
            ana.email(),
            "email_verified",
            true,
            "hd",
            "teachers.example.org"));
    refused(why); // only what is signed counts
    issuer.userInfo.clear();
    for (Object own :
        List.of("teachers.example.org", List.of("all.example.org", "teachers.example.org"))) {
      issuer.more.put("hd", own);
      assertThat(signIn(nobody()).location()).isEqualTo("/desk");
    }
    issuer.more.clear();
    set(delegate);
    assertThat(delegate.get(SETTINGS).text()).contains("whomever the issuer vouches for");
    assertThat(signIn(nobody()).location()).as("whom it meant is kept").isEqualTo("/desk");
  }

  private void give(Person person, Role role) {
    inside(() -> grants.grant(person.id(), role, null, clock.instant(), person.id()));
  }
}
