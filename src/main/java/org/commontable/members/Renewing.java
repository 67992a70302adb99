package org.commontable.members;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commontable.accounts.Grants;
import org.commontable.accounts.Link;
import org.commontable.accounts.LinkPurpose;
import org.commontable.accounts.Links;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * The way back for an organization whose delegate is lost. The convener carries the letter and
 * never the seat: nobody who holds an office, and nobody who speaks for another organization, can
 * come in this way, and everybody concerned is told.
 */
@Component
public class Renewing {
  /** Shorter than an invitation: somebody of the organization has decided already. */
  static final Duration LIFE = Duration.ofDays(14);

  /** Where somebody still speaks for the organization: so long she can say no. */
  static final Duration NOTICE = Duration.ofDays(3);

  /** Who runs the table could write and read these letters. */
  private static final Set<Role> OFFICES =
      Set.of(Role.CONVENER, Role.CLERK, Role.OPERATOR, Role.ANALYST);

  private final Organizations organizations;
  private final Renewals renewals;
  private final Seats seats;
  private final Register register;
  private final RenewalLetters letters;
  private final People people;
  private final Grants grants;
  private final Links links;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  Renewing(
      Organizations organizations,
      Renewals renewals,
      Seats seats,
      Register register,
      RenewalLetters letters,
      People people,
      Grants grants,
      Links links,
      RecordBook record,
      Ids ids,
      Clock clock) {
    this.organizations = organizations;
    this.renewals = renewals;
    this.seats = seats;
    this.register = register;
    this.letters = letters;
    this.people = people;
    this.grants = grants;
    this.links = links;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  /** Why this address cannot be asked for this organization, as a message; empty when it can. */
  public Optional<String> obstacle(Organization organization, String email, Person by) {
    var now = clock.instant();
    boolean officer =
        Mailboxes.same(email, by.email())
            || OFFICES.stream()
                .flatMap(office -> grants.holders(office, null, now).stream())
                .anyMatch(holder -> Mailboxes.same(email, holder.email()));
    if (officer) {
      return Optional.of("members.renew.officer");
    }
    return people.byEmail(email).flatMap(person -> obstacle(organization.id(), person.id()));
  }

  /** Asks this person; a letter to the same organization that still waits is withdrawn. */
  public void ask(
      Organization organization,
      Person person,
      String appointedBy,
      LocalDate appointedOn,
      Words words,
      String origin,
      Person by) {
    var now = clock.instant();
    renewals.of(organization.id()).stream()
        .filter(Renewal::open)
        .forEach(earlier -> withdraw(earlier, by.id()));
    var renewal =
        renewals.ask(organization.id(), person.id(), appointedBy, appointedOn, now, by.id());
    var token =
        links.issue(
            person.id(),
            LinkPurpose.INVITE,
            organization.id(),
            renewal.id().toString(),
            LIFE,
            false);
    var waits = waitsUntil(renewal);
    var path = "/members/renewals/" + token;
    letters.ask(renewal, waits, organization, person, by, words, origin, path);
    letters.tell("asked", renewal, waits, organization, person, by, words, origin);
    append(
        "seat.renewal-asked",
        by.id(),
        organization.id(),
        "mail",
        Map.of(
            "renewal", renewal.id().toString(),
            "person", person.id().toString(),
            "name", record.commit("person.name", person.name()).reference(),
            "appointedBy", record.commit("person.name", appointedBy).reference(),
            "appointedOn", appointedOn.toString()));
  }

  /** Takes the letter back; does nothing when it was answered. */
  public void withdraw(Renewal renewal, UUID by) {
    if (renewals.withdraw(renewal.id(), clock.instant(), by)) {
      append(
          "seat.renewal-withdrawn",
          by,
          renewal.organization(),
          "web",
          Map.of("renewal", renewal.id().toString()));
    }
  }

  /**
   * The renewal a letter stands for, while it can be accepted. A link that was handed over opens
   * nothing, and whoever took an office since was not meant.
   */
  public Optional<Renewal> behind(Link link) {
    return link.purpose() == LinkPurpose.INVITE
            && link.opensAt(clock.instant())
            && !link.handedOver()
        ? renewals
            .find(UUID.fromString(link.target()))
            .filter(Renewal::open)
            .filter(renewal -> renewal.person().equals(link.person().id()))
            .filter(renewal -> organization(renewal).member())
            .filter(renewal -> obstacle(renewal.organization(), renewal.person()).isEmpty())
        : Optional.empty();
  }

  /**
   * Before then she cannot accept, since somebody still speaks for the organization and was asked
   * whether it is right; empty where she can.
   */
  public Optional<Instant> waitsUntil(Renewal renewal) {
    var notice = renewal.asked().plus(NOTICE);
    boolean spokenFor =
        seats.holders(renewal.organization(), clock.instant()).stream()
            .anyMatch(seat -> seat.kind().speaks() && !seat.person().equals(renewal.person()));
    return spokenFor && clock.instant().isBefore(notice) ? Optional.of(notice) : Optional.empty();
  }

  /** She takes the seat. Empty when the letter can no longer be used, or was used before. */
  public Optional<Organization> accept(Link link, Words words, String origin) {
    var waiting =
        behind(link)
            .flatMap(renewal -> renewals.hold(renewal.id())) // who withdraws it now comes first
            .filter(Renewal::open)
            .filter(renewal -> waitsUntil(renewal).isEmpty());
    if (waiting.isEmpty() || !links.use(link)) {
      return Optional.empty();
    }
    var renewal = waiting.get();
    var organization = organization(renewal);
    var person = link.person();
    // An alternate or member who becomes the delegate gives up the seat she had.
    seats.holders(organization.id(), clock.instant()).stream()
        .filter(seat -> seat.person().equals(person.id()))
        .forEach(seat -> register.end(seat, person.id()));
    var seat =
        register
            .appoint(organization.id(), person, SeatKind.DELEGATE, person.id(), "mail")
            .orElseThrow();
    if (!renewals.accept(renewal.id(), seat.id(), clock.instant())) {
      throw new IllegalStateException("renewal " + renewal.id() + " was answered meanwhile");
    }
    append(
        "seat.renewed",
        person.id(),
        organization.id(),
        "mail",
        Map.of(
            "renewal", renewal.id().toString(),
            "seat", seat.id().toString(),
            "person", person.id().toString(),
            "askedBy", renewal.askedBy().toString()));
    var by = people.find(renewal.askedBy()).orElseThrow();
    letters.tell("done", renewal, Optional.empty(), organization, person, by, words, origin);
    return Optional.of(organization);
  }

  private Optional<String> obstacle(UUID organization, UUID person) {
    for (var grant : grants.held(person, clock.instant())) {
      if (OFFICES.contains(grant.role())) {
        return Optional.of("members.renew.officer");
      }
      boolean speaks = grant.role() == Role.DELEGATE || grant.role() == Role.ALTERNATE;
      boolean here = Objects.equals(grant.organization(), organization);
      if (speaks && !here) {
        return Optional.of("members.renew.elsewhere");
      }
      if (here && grant.role() == Role.DELEGATE) {
        return Optional.of("members.renew.sits");
      }
    }
    return Optional.empty();
  }

  private Organization organization(Renewal renewal) {
    return organizations.find(renewal.organization()).orElseThrow();
  }

  private void append(
      String type, UUID by, UUID organization, String channel, Map<String, Object> what) {
    record.append(new Fact(type, by, organization, channel, ids.next(), what));
  }
}
