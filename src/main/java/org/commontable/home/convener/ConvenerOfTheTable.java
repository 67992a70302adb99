package org.commontable.home.convener;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.accounts.Act;
import org.commontable.accounts.Grant;
import org.commontable.accounts.Grants;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.accounts.Visitor;
import org.commontable.home.convener.Succession.State;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who is convener; seconding, objecting to and taking back whom somebody wants to be. */
@Controller
class ConvenerOfTheTable {
  private static final int SHOWN = 20;

  private final Successions successions;
  private final Succeeding succeeding;
  private final Standing standing;
  private final Disputes disputes;
  private final Grants grants;
  private final People people;
  private final Organizations organizations;
  private final Clock clock;

  ConvenerOfTheTable(
      Successions successions,
      Succeeding succeeding,
      Standing standing,
      Disputes disputes,
      Grants grants,
      People people,
      Organizations organizations,
      Clock clock) {
    this.successions = successions;
    this.succeeding = succeeding;
    this.standing = standing;
    this.disputes = disputes;
    this.grants = grants;
    this.people = people;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping("/convener")
  @May(Act.READ_AS_MEMBER)
  Reply show(Visitor visitor, Ui ui) {
    return Reply.page("home/convener/convener", page(Form.blank(), visitor, ui));
  }

  /** Another organization, through another person: the notice begins. */
  @PostMapping("/convener/proposals/{id}/second")
  @May(Act.PROPOSE_CONVENER)
  Reply second(@PathVariable UUID id, Visitor visitor) {
    var succession = known(id);
    var by = visitor.mustBeSomebody();
    var organization = seconding(succession, by).stream().findFirst();
    if (organization.isEmpty() && standing.of(by.id()).isEmpty()) {
      throw Forbidden.asThingsStand("no seat that has stood for a while");
    }
    if (organization.isEmpty()) {
      throw new Forbidden("another organization, through another person, seconds");
    }
    return Reply.seeOther(
        "/convener",
        succeeding.second(succession, organization.get(), by)
            ? "home.convener.notice.seconded"
            : "home.convener.notice.tooLate");
  }

  @PostMapping("/convener/proposals/{id}/objection")
  @May(Act.OBJECT_TO_CONVENER)
  Reply object(@PathVariable UUID id, Form form, Visitor visitor, Ui ui) {
    var succession = known(id);
    var organization = speaksForMember(visitor);
    if (!visitor.is(Role.CONVENER) && organization.isEmpty()) {
      throw new Forbidden("neither the convener nor a member's delegate");
    }
    var reason = form.required("reason", 1000);
    if (!form.ok()) {
      return Reply.invalid("home/convener/convener", page(form, visitor, ui));
    }
    return Reply.seeOther(
        "/convener",
        succeeding.object(succession, reason, organization, visitor.mustBeSomebody())
            ? "home.convener.notice.stopped"
            : "home.convener.notice.tooLate");
  }

  @PostMapping("/convener/proposals/{id}/withdrawal")
  @May(Act.WITHDRAW_SUCCESSION)
  Reply withdraw(@PathVariable UUID id, Visitor visitor) {
    var succession = known(id);
    if (!mayWithdraw(succession, visitor)) {
      throw new Forbidden("somebody else began this");
    }
    succeeding.withdraw(succession, succession.proposedFor(), visitor.mustBeSomebody());
    return Reply.seeOther("/convener", "home.convener.notice.withdrawn");
  }

  /** The decision that an objection asks for, where no convener opens it. */
  @PostMapping("/convener/proposals/{id}/decision")
  @May(Act.OPEN_STOPPED_SUCCESSION)
  Reply decide(@PathVariable UUID id, Visitor visitor, Ui ui) {
    var succession = known(id);
    var already = disputes.decision(succession);
    if (already.isPresent()) {
      return Reply.seeOther("/decisions/" + already.get());
    }
    if (!disputes.mayOpen(succession, visitor)) {
      throw new Forbidden("neither the clerk nor of the organizations that proposed");
    }
    var request = UUID.nameUUIDFromBytes(("dispute:" + id).getBytes(StandardCharsets.UTF_8));
    return disputes
        .open(succession, visitor.mustBeSomebody().id(), request, ui.words())
        .map(number -> Reply.seeOther("/decisions/" + number, "home.convener.notice.opened"))
        .orElseGet(() -> Reply.seeOther("/convener", "home.convener.notice.tooEarly"));
  }

  private Succession known(UUID id) {
    return successions.find(id).orElseThrow(() -> new NotFound("succession " + id));
  }

  /** The member organization whose delegate she is; the first of several. */
  private Optional<UUID> speaksForMember(Visitor visitor) {
    return visitor.grants().stream()
        .filter(grant -> grant.role() == Role.DELEGATE)
        .flatMap(grant -> Optional.ofNullable(grant.organization()).stream())
        .filter(id -> organizations.find(id).filter(Organization::member).isPresent())
        .findFirst();
  }

  /** The organizations for which she can second. */
  private List<Organization> seconding(Succession succession, Person by) {
    return succession.proposedBy().equals(by.id())
        ? List.of()
        : standing.of(by.id()).stream()
            .filter(own -> succession.proposedFor().filter(own.id()::equals).isEmpty())
            .toList();
  }

  /** The conveners their own asking; of a proposal, both organizations' delegates. */
  private static boolean mayWithdraw(Succession succession, Visitor visitor) {
    return succession.byOrganizations()
        ? Stream.of(succession.proposedFor(), succession.secondedFor())
            .flatMap(Optional::stream)
            .anyMatch(
                organization -> visitor.grants().contains(new Grant(Role.DELEGATE, organization)))
        : visitor.is(Role.CONVENER);
  }

  private ConvenerPage page(Form form, Visitor visitor, Ui ui) {
    var now = clock.instant();
    var newest = successions.newest(SHOWN);
    var open = newest.stream().filter(s -> s.at(now).open()).toList();
    boolean proposed = open.stream().anyMatch(Succession::byOrganizations);
    boolean stands =
        visitor.may(Act.PROPOSE_CONVENER) && !standing.of(visitor.mustBeSomebody().id()).isEmpty();
    boolean offered = !open.stream().allMatch(Succession::byOrganizations);
    return new ConvenerPage(
        grants.holders(Role.CONVENER, null, now).stream().map(Person::name).toList(),
        open.stream().map(s -> open(s, visitor)).toList(),
        newest.stream().filter(s -> !s.at(now).open()).map(s -> past(s, visitor, ui)).toList(),
        visitor.may(Act.HAND_OVER_OFFICE) && !offered && !succeeding.organizationsAreAtIt(),
        visitor.may(Act.PROPOSE_CONVENER) && !(stands && proposed),
        stands,
        successions.rule(now),
        form);
  }

  private ConvenerPage.Open open(Succession succession, Visitor visitor) {
    var state = succession.at(clock.instant());
    var reader = visitor.mustBeSomebody();
    return new ConvenerPage.Open(
        succession.id(),
        key(succession, state),
        name(Optional.of(succession.person())),
        name(Optional.of(succession.proposedBy())),
        organization(succession.proposedFor()),
        name(succession.secondedBy()),
        organization(succession.secondedFor()),
        succession.beside(),
        succession.proposed(),
        succession.noticeUntil(),
        succession.decision().orElse(""),
        succession.waitsUntil(),
        succession.accepted(),
        state == State.WAITS_FOR_SECOND
            && visitor.may(Act.PROPOSE_CONVENER)
            && !seconding(succession, reader).isEmpty(),
        succession.hears(clock.instant())
            && visitor.may(Act.OBJECT_TO_CONVENER)
            && (visitor.is(Role.CONVENER) || speaksForMember(visitor).isPresent()),
        visitor.may(Act.WITHDRAW_SUCCESSION) && mayWithdraw(succession, visitor));
  }

  private static String key(Succession succession, State state) {
    return switch (state) {
      case WAITS_FOR_SECOND -> "second";
      case NOTICE -> succession.decision().isPresent() ? "settled" : "notice";
      case WAITS_FOR_ACCEPTANCE -> succession.byOrganizations() ? "acceptance" : "offer";
      default -> "due";
    };
  }

  private ConvenerPage.Past past(Succession succession, Visitor visitor, Ui ui) {
    var state = succession.at(clock.instant());
    var at =
        Stream.of(
                succession.done(),
                succession.objected(),
                succession.withdrawn(),
                succession.lapsed())
            .flatMap(Optional::stream)
            .findFirst()
            .orElse(succession.waitsUntil());
    Map<State, String> keys =
        Map.of(
            State.DONE, succession.byOrganizations() ? "done" : "handedOver",
            State.STOPPED, "stopped",
            State.WITHDRAWN, "withdrawn");
    return new ConvenerPage.Past(
        at,
        ui.t(
            "home.convener.past." + keys.getOrDefault(state, "lapsed"),
            "person",
            name(Optional.of(succession.person())),
            "by",
            name(Optional.of(succession.proposedBy())),
            "organization",
            organization(succession.proposedFor()),
            "second",
            organization(succession.secondedFor()),
            "objector",
            name(succession.objectedBy())),
        succession.reason(),
        succession.id(),
        disputes.decision(succession).orElse(""),
        disputes.mayOpen(succession, visitor)
            ? Optional.of(disputes.from(succession))
            : Optional.empty(),
        clock.instant());
  }

  private String name(Optional<UUID> person) {
    return person.flatMap(people::find).map(Person::name).orElse("");
  }

  private String organization(Optional<UUID> id) {
    return id.flatMap(organizations::find).map(Organization::name).orElse("");
  }
}
