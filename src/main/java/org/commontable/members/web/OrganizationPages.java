package org.commontable.members.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Visitor;
import org.commontable.members.Invitations;
import org.commontable.members.MembershipActs;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Renewal;
import org.commontable.members.Renewals;
import org.commontable.members.Seat;
import org.commontable.members.SeatKind;
import org.commontable.members.Seats;
import org.commontable.members.StandIns;
import org.commontable.members.Tiers;
import org.commontable.members.joining.LeavingNotices;
import org.commontable.members.profile.Profiles;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows an organization: to the public its name, kind and dates; to members its people too. */
@Controller
class OrganizationPages {
  private final Organizations organizations;
  private final Seats seats;
  private final Invitations invitations;
  private final Renewals renewals;
  private final Profiles profiles;
  private final LeavingNotices notices;
  private final MembershipActs acts;
  private final Tiers tiers;
  private final People people;
  private final Postman postman;
  private final Clock clock;
  private final StandIns standIns;

  OrganizationPages(
      Organizations organizations,
      Seats seats,
      Invitations invitations,
      Renewals renewals,
      Profiles profiles,
      LeavingNotices notices,
      MembershipActs acts,
      Tiers tiers,
      People people,
      Postman postman,
      Clock clock,
      StandIns standIns) {
    this.organizations = organizations;
    this.seats = seats;
    this.invitations = invitations;
    this.renewals = renewals;
    this.profiles = profiles;
    this.notices = notices;
    this.acts = acts;
    this.tiers = tiers;
    this.people = people;
    this.postman = postman;
    this.clock = clock;
    this.standIns = standIns;
  }

  @GetMapping("/members/{slug}")
  @May(Act.READ_PUBLIC)
  Reply show(@PathVariable String slug, Visitor visitor) {
    boolean insider = visitor.may(Act.READ_AS_MEMBER);
    var organization =
        organizations
            .bySlug(slug)
            .filter(found -> insider || found.joined().isPresent())
            .orElseThrow(() -> new NotFound("member " + slug));
    return Reply.publicPage(
        "members/organization",
        new OrganizationPage(
            organization,
            profiles.of(organization.id()),
            insider ? Optional.of(inside(organization, visitor)) : Optional.empty(),
            insider ? asked(organization, visitor) : Optional.empty(),
            insider ? Optional.ofNullable(tiers.now().get(organization.id())) : Optional.empty(),
            insider ? notices.of(organization.id()) : Optional.empty(),
            insider ? acts.of(organization.id()) : List.of(),
            insider && organization.member() && acts.suspension(organization.id()).isPresent(),
            EditOrganization.mayCorrect(organization, visitor),
            organization.member() && Delegates.is(visitor, organization),
            visitor.may(Act.INVITE_ORGANIZATION) && !organization.member() && !seated(organization),
            insider ? waiting(organization) : Optional.empty(),
            organization.member() && visitor.may(Act.RENEW_SEAT),
            visitor.may(Act.RENEW_SEAT) || visitor.speaksFor(organization.id()),
            organization.member()
                && visitor.may(Act.USE_SPACE)
                && visitor.sitsFor(organization.id())));
  }

  private OrganizationPage.Inside inside(Organization organization, Visitor visitor) {
    var all = seats.of(organization.id());
    var renewed =
        renewals.of(organization.id()).stream()
            .filter(renewal -> renewal.seat().isPresent())
            .collect(Collectors.toMap(renewal -> renewal.seat().get(), this::told));
    var away = standIns.away(all);
    var contact = standIns.contact(organization.id());
    var alternates =
        standIns.speaking(organization.id()).stream()
            .filter(seat -> seat.kind() == SeatKind.ALTERNATE)
            .map(Seat::person)
            .collect(Collectors.toSet());
    return new OrganizationPage.Inside(
        all.stream()
            .filter(seat -> seat.until().isEmpty())
            .map(seat -> voiced(sitting(seat, renewed), seat, away, contact, alternates, visitor))
            .toList(),
        all.stream()
            .filter(seat -> seat.until().isPresent())
            .map(seat -> sitting(seat, renewed))
            .toList());
  }

  private OrganizationPage.Sitting sitting(Seat seat, Map<UUID, OrganizationPage.Renewed> renewed) {
    return new OrganizationPage.Sitting(
        seat.id(),
        name(seat.person()),
        seat.kind().key(),
        seat.from(),
        seat.until(),
        seat.appointedBy().equals(seat.person()) ? "" : name(seat.appointedBy()),
        Optional.ofNullable(renewed.get(seat.id())),
        false,
        false,
        false);
  }

  /** Her own voice, or for an alternate the delegate's. */
  private static OrganizationPage.Sitting voiced(
      OrganizationPage.Sitting it,
      Seat seat,
      Set<UUID> away,
      Optional<UUID> contact,
      Set<UUID> alternates,
      Visitor visitor) {
    var reader = visitor.person().map(Person::id);
    boolean concerned =
        reader.filter(one -> one.equals(seat.person()) || alternates.contains(one)).isPresent();
    return it.with(
        away.contains(seat.id()),
        contact.filter(seat.person()::equals).isPresent(),
        seat.kind() == SeatKind.DELEGATE
            && !alternates.isEmpty()
            && concerned
            && visitor.may(Act.HAND_OVER_VOICE));
  }

  private OrganizationPage.Renewed told(Renewal renewal) {
    return new OrganizationPage.Renewed(
        name(renewal.person()),
        name(renewal.askedBy()),
        renewal.accepted().orElse(renewal.asked()),
        renewal.appointedBy(),
        renewal.appointedOn(),
        renewal.until());
  }

  private Optional<OrganizationPage.Renewed> waiting(Organization organization) {
    return renewals.of(organization.id()).stream()
        .filter(Renewal::open)
        .filter(renewal -> clock.instant().isBefore(renewal.until()))
        .findFirst()
        .map(this::told);
  }

  private Optional<OrganizationPage.Asked> asked(Organization organization, Visitor visitor) {
    return invitations
        .openFor(organization.id())
        .map(
            open ->
                new OrganizationPage.Asked(
                    open.id(),
                    name(open.person()),
                    open.sent(),
                    postman.isSetUp(),
                    open.sent().isPresent()
                        && organization.left().isEmpty()
                        && visitor.may(Act.HAND_OVER_LINK)));
  }

  private boolean seated(Organization organization) {
    return seats.holders(organization.id(), clock.instant()).stream()
        .anyMatch(seat -> seat.kind() == SeatKind.DELEGATE);
  }

  private String name(UUID person) {
    return people.find(person).map(somebody -> somebody.name()).orElse("");
  }
}
