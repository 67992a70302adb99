package org.commontable.home.outbox;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.accounts.Act;
import org.commontable.accounts.Audit;
import org.commontable.accounts.AuditKind;
import org.commontable.accounts.Grants;
import org.commontable.accounts.LinkPurpose;
import org.commontable.accounts.Links;
import org.commontable.accounts.May;
import org.commontable.accounts.People;
import org.commontable.accounts.Person;
import org.commontable.accounts.Role;
import org.commontable.accounts.Visitor;
import org.commontable.members.Coalitions;
import org.commontable.members.Invitation;
import org.commontable.members.Invitations;
import org.commontable.members.Inviting;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.Renewals;
import org.commontable.platform.mail.Letter;
import org.commontable.platform.mail.Letters;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.record.Fact;
import org.commontable.platform.record.RecordBook;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Origin;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Ids;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What was written to whom and whether it arrived; a test letter; a link handed over by hand. */
@Controller
class OutboxOfTheTable {
  private static final int PAGE = 50;
  private static final Duration HANDED_OVER_LIFE = Duration.ofHours(24);

  private final Letters letters;
  private final Postman postman;
  private final People people;
  private final Grants grants;
  private final Renewals renewals;
  private final Coalitions coalitions;
  private final Organizations organizations;
  private final Invitations invitations;
  private final Inviting inviting;
  private final Links links;
  private final HandingOverLetters told;
  private final RecordBook record;
  private final Audit audit;
  private final Origin origin;
  private final Ids ids;
  private final Clock clock;

  OutboxOfTheTable(
      Letters letters,
      Postman postman,
      People people,
      Grants grants,
      Renewals renewals,
      Coalitions coalitions,
      Organizations organizations,
      Invitations invitations,
      Inviting inviting,
      Links links,
      HandingOverLetters told,
      RecordBook record,
      Audit audit,
      Origin origin,
      Ids ids,
      Clock clock) {
    this.letters = letters;
    this.postman = postman;
    this.people = people;
    this.grants = grants;
    this.renewals = renewals;
    this.coalitions = coalitions;
    this.organizations = organizations;
    this.invitations = invitations;
    this.inviting = inviting;
    this.links = links;
    this.told = told;
    this.record = record;
    this.audit = audit;
    this.origin = origin;
    this.ids = ids;
    this.clock = clock;
  }

  @GetMapping("/outbox")
  @May(Act.SEE_OUTBOX)
  Reply show(Form form, Visitor visitor, Ui ui) {
    String state = state(form);
    var counts = letters.counts();
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    long shown = state.isEmpty() ? all : counts.getOrDefault(state, 0L);
    int last = (int) Math.max(1, (shown + PAGE - 1) / PAGE);
    int page =
        form.parsed("page", Integer::parseInt, "").filter(p -> p >= 1 && p <= last).orElse(1);
    boolean mayHandOver = visitor.may(Act.HAND_OVER_LINK);
    return Reply.page(
        "home/outbox",
        new OutboxPage(
            letters.page(state, PAGE, (page - 1) * PAGE),
            page,
            last,
            state,
            Stream.concat(Stream.of(""), Letters.STATES.stream())
                .map(
                    one ->
                        new OutboxPage.Filter(
                            one,
                            ui.t(
                                "home.outbox.filter",
                                "state",
                                ui.t("home.outbox.state." + (one.isEmpty() ? "all" : one)),
                                "count",
                                one.isEmpty() ? all : counts.getOrDefault(one, 0L)),
                            one.equals(state)))
                .toList(),
            counts.getOrDefault("failed", 0L),
            postman.isSetUp(),
            mayHandOver,
            mayHandOver ? reachable() : List.of(),
            mayHandOver ? invited() : List.of()));
  }

  /** Which letters the reader asked for; all of them where she asked for none that there are. */
  static String state(Form form) {
    return Letters.STATES.contains(form.value("state")) ? form.value("state") : "";
  }

  @PostMapping("/outbox/test")
  @May(Act.SEND_TEST_MAIL)
  Reply test(Visitor visitor, Ui ui) {
    Person self = visitor.mustBeSomebody();
    outboxLetter(self, ui);
    return Reply.seeOther(
        postman.isSetUp() ? "/outbox/sender" : "/outbox",
        postman.isSetUp() ? "home.outbox.testOnItsWay" : "home.outbox.testWaits",
        "email",
        self.email());
  }

  /** A fresh link, shown once; what comes through it is marked and stays unconfirmed. */
  @PostMapping("/outbox/handing-over")
  @May(Act.HAND_OVER_LINK)
  Reply handOver(Form form, Visitor visitor, Ui ui) {
    Person to =
        form.parsed("person", UUID::fromString, "platform.form.choose")
            .flatMap(people::find)
            .filter(p -> reachable().stream().anyMatch(r -> r.id().equals(p.id())))
            .orElseThrow(() -> new NotFound("person"));
    String token = links.issue(to.id(), LinkPurpose.SIGN_IN, null, "/desk", HANDED_OVER_LIFE, true);
    record.append(
        new Fact(
            "link.handed-over",
            visitor.mustBeSomebody().id(),
            null,
            "web",
            ids.next(),
            Map.of("person", to.id().toString(), "purpose", "sign-in")));
    audit.note(AuditKind.LINK_HANDED_OVER, visitor.mustBeSomebody().id(), to.id(), null, "sign-in");
    told.tell(to, visitor.mustBeSomebody(), ui);
    String link = origin.address() + "/in/" + token;
    Instant until = clock.instant().plus(HANDED_OVER_LIFE);
    String message =
        ui.words()
            .in(to.lang())
            .t(
                "home.handOver.message",
                "table",
                coalitions.current().name().in(to.lang()),
                "link",
                link);
    return Reply.page(
        "home/handed-over", new HandedOverPage(to.name(), link, message, to.lang(), until, ""));
  }

  /** A fresh link to an invitation that waits; who accepts through it has joined so marked. */
  @PostMapping("/outbox/invitations/{id}/handing-over")
  @May(Act.HAND_OVER_LINK)
  Reply handOverInvitation(@PathVariable UUID id, Visitor visitor, Ui ui) {
    Invitation waiting =
        invitations
            .find(id)
            .filter(found -> found.open() && found.sent().isPresent())
            .filter(inviting::mayBeHandedOver)
            .orElseThrow(() -> new NotFound("invitation"));
    Person to = people.find(waiting.person()).orElseThrow(() -> new NotFound("person"));
    String organization =
        organizations.find(waiting.organization()).map(Organization::name).orElse("");
    String link = inviting.handOver(waiting, origin.address(), visitor.mustBeSomebody());
    audit.note(
        AuditKind.LINK_HANDED_OVER,
        visitor.mustBeSomebody().id(),
        to.id(),
        waiting.organization(),
        "invitation");
    String message =
        ui.words()
            .in(to.lang())
            .t(
                "home.handOver.invitation.message",
                "table",
                coalitions.current().name().in(to.lang()),
                "organization",
                organization,
                "link",
                link);
    return Reply.page(
        "home/handed-over",
        new HandedOverPage(
            to.name(),
            link,
            message,
            to.lang(),
            clock.instant().plus(Inviting.HANDED_OVER_LIFE),
            organization));
  }

  private void outboxLetter(Person self, Ui ui) {
    letters.post(
        new Letter(
            "home.outbox.test.kind",
            self.id(),
            self.email(),
            self.lang(),
            ui.words().in(self.lang()).t("home.outbox.test.subject"),
            ui.words().in(self.lang()).t("home.outbox.test.text"),
            false));
  }

  private List<OutboxPage.Invited> invited() {
    return invitations.unanswered().stream()
        .filter(inviting::mayBeHandedOver)
        .map(
            waiting ->
                new OutboxPage.Invited(
                    waiting.id(),
                    organizations.find(waiting.organization()).map(Organization::name).orElse(""),
                    people.find(waiting.person()).map(Person::name).orElse(""),
                    waiting.sent().orElseThrow()))
        .toList();
  }

  /**
   * Delegates and alternates; officers get their links by mail or from the operator's console. Who
   * was seated through the convener never comes in through her.
   */
  private List<Person> reachable() {
    Instant now = clock.instant();
    var throughConvener = renewals.seated();
    return Stream.of(Role.DELEGATE, Role.ALTERNATE)
        .flatMap(role -> grants.holders(role, null, now).stream())
        .distinct()
        .filter(person -> !throughConvener.contains(person.id()))
        .sorted(Comparator.comparing(Person::name))
        .toList();
  }
}
