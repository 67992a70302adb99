package org.commontable.members.signin;

import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.oidc.OtherSubjectCame;
import org.commontable.accounts.oidc.RequiredClaim;
import org.commontable.members.Coalitions;
import org.commontable.members.Concerned;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.web.Origin;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells everybody who sits for an organization what was done to its sign-in; also who did it, since
 * somebody who held her unlocked phone could have.
 */
@Component
class OwnSignInLetters {
  private final Coalitions coalitions;
  private final Organizations organizations;
  private final Concerned concerned;
  private final People people;
  private final Catalogues catalogues;
  private final Outbox outbox;
  private final Origin origin;

  OwnSignInLetters(
      Coalitions coalitions,
      Organizations organizations,
      Concerned concerned,
      People people,
      Catalogues catalogues,
      Outbox outbox,
      Origin origin) {
    this.coalitions = coalitions;
    this.organizations = organizations;
    this.concerned = concerned;
    this.people = people;
    this.catalogues = catalogues;
    this.outbox = outbox;
    this.origin = origin;
  }

  /**
   * @param what set, removed or subject
   * @param person who did it, or as whom somebody else came
   */
  void tell(
      String what,
      Organization organization,
      Person person,
      String issuer,
      Optional<RequiredClaim> required) {
    var told = new LinkedHashMap<>(concerned.seated(organization));
    told.put(person.id(), person);
    told.values().forEach(to -> post(what, organization, person, issuer, required, to));
  }

  @EventListener
  void on(OtherSubjectCame event) {
    organizations
        .find(event.organization())
        .ifPresent(
            organization ->
                people
                    .find(event.person())
                    .ifPresent(
                        person -> tell("subject", organization, person, "", Optional.empty())));
  }

  private void post(
      String what,
      Organization organization,
      Person person,
      String issuer,
      Optional<RequiredClaim> required,
      Person to) {
    var words = new Words(catalogues, to.lang(), ZoneOffset.UTC);
    Object[] names = {
      "coalition", coalitions.current().name().in(to.lang()),
      "organization", organization.name(),
      "to", to.name(),
      "person", person.name(),
      "issuer", issuer,
      "only",
          required
              .map(claim -> words.t("members.mail.ownSignIn.only", "claim", claim))
              .orElseGet(() -> words.t("members.mail.ownSignIn.any")),
      "link", origin.address() + organization.path() + "/own-sign-in"
    };
    outbox.post(
        new Letter(
            "members.mail.ownSignIn." + what + ".kind",
            to.id(),
            to.email(),
            to.lang(),
            words.t("members.mail.ownSignIn." + what + ".subject", names),
            words.t("members.mail.ownSignIn." + what + ".text", names),
            false));
  }
}
