package org.commontable.members;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Link;
import org.commontable.accounts.LinkPurpose;
import org.commontable.accounts.Links;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.platform.i18n.Words;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Outbox;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * How an organization comes to the table: asked by letter, it joins by its own press of a button.
 */
@Component
public class Inviting {
  /** A board that meets once a month must be able to answer. */
  static final Duration LIFE = Duration.ofDays(45);

  /** A link that goes from hand to hand lives shorter; a fresh one is a press away. */
  public static final Duration HANDED_OVER_LIFE = Duration.ofDays(14);

  private final Organizations organizations;
  private final Invitations invitations;
  private final Coalitions coalitions;
  private final Register register;
  private final People people;
  private final Links links;
  private final Outbox outbox;
  private final RecordBook record;
  private final Ids ids;
  private final Clock clock;

  Inviting(
      Organizations organizations,
      Invitations invitations,
      Coalitions coalitions,
      Register register,
      People people,
      Links links,
      Outbox outbox,
      RecordBook record,
      Ids ids,
      Clock clock) {
    this.organizations = organizations;
    this.invitations = invitations;
    this.coalitions = coalitions;
    this.register = register;
    this.people = people;
    this.links = links;
    this.outbox = outbox;
    this.record = record;
    this.ids = ids;
    this.clock = clock;
  }

  /** Names who shall be asked; no letter goes out yet. */
  public Invitation prepare(UUID organization, String email, String name, String lang, UUID by) {
    return invitations.make(
        organization, people.ensure(email, name, lang).id(), clock.instant(), by);
  }

  /** Sends every letter that waits, and says how many. */
  public int sendAll(Words words, String origin, Person by) {
    var pending = invitations.pending();
    pending.forEach(invitation -> send(invitation, words, origin, by));
    return pending.size();
  }

  /** Sends one letter, or sends it again with a new link. */
  public void send(Invitation invitation, Words words, String origin, Person by) {
    var organization = organizations.find(invitation.organization()).orElseThrow();
    var invited = people.find(invitation.person()).orElseThrow();
    var coalition = coalitions.current();
    var token =
        links.issue(
            invited.id(),
            LinkPurpose.INVITE,
            organization.id(),
            invitation.id().toString(),
            LIFE,
            false);
    var now = clock.instant();
    var theirs = words.in(invited.lang());
    Object[] names = {
      "coalition", coalition.name().in(invited.lang()),
      "mission", coalition.mission().in(invited.lang()),
      "organization", organization.name(),
      "person", invited.name(),
      "by", by.name(),
      "until", theirs.date(now.plus(LIFE)),
      "link", origin + "/members/invitations/" + token
    };
    outbox.post(
        new Letter(
            "members.mail.invitation.kind",
            invited.id(),
            invited.email(),
            invited.lang(),
            theirs.t("members.mail.invitation.subject", names),
            theirs.t("members.mail.invitation.text", names),
            true));
    coalitions.noteFirstInvitation(now);
    invitations.noteSent(invitation.id(), now);
    record.append(
        new Fact(
            "organization.invited",
            by.id(),
            organization.id(),
            "mail",
            ids.next(),
            Map.of(
                "person", invited.id().toString(),
                "name", record.commit("person.name", invited.name()).reference())));
  }

  /**
   * A fresh link for somebody whose mail does not work, to be shown once. Only for a letter that
   * was written: what is handed over was asked before.
   */
  public String handOver(Invitation invitation, String origin, Person by) {
    if (!invitation.open() || invitation.sent().isEmpty()) {
      throw new IllegalStateException("invitation " + invitation.id() + " does not wait");
    }
    var token =
        links.issue(
            invitation.person(),
            LinkPurpose.INVITE,
            invitation.organization(),
            invitation.id().toString(),
            HANDED_OVER_LIFE,
            true);
    record.append(
        new Fact(
            "link.handed-over",
            by.id(),
            invitation.organization(),
            "web",
            ids.next(),
            Map.of("person", invitation.person().toString(), "purpose", "invitation")));
    return origin + "/members/invitations/" + token;
  }

  /**
   * The invitation a link stands for, while it can be accepted. Who left comes back by its own
   * letter, never by a link that the convener held.
   */
  public Optional<Invitation> behind(Link link) {
    return link.purpose() == LinkPurpose.INVITE && link.opensAt(clock.instant())
        ? invitations
            .find(UUID.fromString(link.target()))
            .filter(Invitation::open)
            .filter(one -> !link.handedOver() || mayBeHandedOver(one))
        : Optional.empty();
  }

  /** Of an organization that was never a member. */
  public boolean mayBeHandedOver(Invitation invitation) {
    return organizations
        .find(invitation.organization())
        .filter(one -> one.left().isEmpty())
        .isPresent();
  }

  /** She takes the seat: the organization is a member and she is its delegate. */
  public Optional<Organization> accept(Link link) {
    var invitation = behind(link);
    if (invitation.isEmpty() || !links.use(link)) {
      return Optional.empty();
    }
    var organization = organizations.find(invitation.get().organization()).orElseThrow();
    invitations.noteAccepted(invitation.get().id(), clock.instant());
    register.join(organization, link.person().id(), "mail", link.handedOver());
    register.appoint(
        organization.id(), link.person(), SeatKind.DELEGATE, link.person().id(), "mail");
    return Optional.of(organization);
  }
}
