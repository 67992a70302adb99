package org.commontable.accounts.oidc;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.commontable.accounts.Audit;
import org.commontable.accounts.AuditKind;
import org.commontable.accounts.Grant;
import org.commontable.accounts.Grants;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * For whom an organization's issuer may vouch: those who speak for this organization and are nobody
 * else at the table. It makes no accounts and gives no roles.
 */
@Component
class Known {
  private static final Set<Role> SPEAKERS = EnumSet.of(Role.DELEGATE, Role.ALTERNATE);

  private final People people;
  private final Grants grants;
  private final Subjects subjects;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Known(
      People people,
      Grants grants,
      Subjects subjects,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.people = people;
    this.grants = grants;
    this.subjects = subjects;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  UUID person(Issuer issuer, Said said) {
    String email = said.email().orElseThrow(() -> new Refused(Refusal.MAIL, "no verified address"));
    var organization = issuer.organization();
    Person person =
        people
            .byEmail(email)
            .filter(found -> isWritten(email, found))
            .orElseThrow(() -> new Refused(Refusal.STRANGER, "unknown"));
    var held = grants.held(person.id(), clock.instant());
    if (held.stream().noneMatch(grant -> speaksFor(organization, grant))) {
      throw new Refused(Refusal.STRANGER, "speaks for others or nobody");
    }
    if (!held.stream().allMatch(grant -> organization.equals(grant.organization()))) {
      refuse(person, organization, Refusal.OFFICE);
    }
    if (!subjects.binds(organization, person.id(), said.subject())) {
      if (subjects.shallTell(organization, person.id(), said.subject())) {
        events.publishEvent(new OtherSubjectCame(organization, person.id()));
      }
      refuse(person, organization, Refusal.SUBJECT);
    }
    return person.id();
  }

  private void refuse(Person person, UUID organization, Refusal why) {
    audit.note(AuditKind.SIGN_IN_REFUSED, person.id(), null, organization, "oidc-" + why.key());
    throw new Refused(why, "noted in the audit");
  }

  private static boolean speaksFor(UUID organization, Grant grant) {
    return SPEAKERS.contains(grant.role()) && organization.equals(grant.organization());
  }

  /** Letters of other alphabets must stand as we know them: some turn into ours in small case. */
  private static boolean isWritten(String email, Person person) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(email) || email.equals(person.email());
  }
}
