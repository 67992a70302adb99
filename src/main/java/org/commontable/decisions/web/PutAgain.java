package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.AskAgain;
import org.commontable.decisions.store.AskedAgain;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Proposal;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Overtaken;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The same question is put again: after its rest by any member or the convener, sooner when new
 * facts make a third of the members ask.
 */
@Controller
class PutAgain {
  private final Finder finder;
  private final AskedAgain askedAgain;
  private final Organizations organizations;
  private final Clock clock;

  PutAgain(Finder finder, AskedAgain askedAgain, Organizations organizations, Clock clock) {
    this.finder = finder;
    this.askedAgain = askedAgain;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/again")
  @May(Act.PROPOSE)
  Reply ask(@PathVariable String number, Visitor visitor, Ui ui) {
    Dossier first = decided(finder.dossier(number));
    return Reply.page("decisions/again", page(first, visitor, Form.blank(), ui));
  }

  @PostMapping("/decisions/{number}/again/wishes")
  @May(Act.PROPOSE)
  Reply wish(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier first = decided(finder.alone(number));
    UUID organization = own(form, visitor);
    String facts = form.requiredText("facts", 2000);
    if (!form.ok()) {
      return Reply.invalid("decisions/again", page(first, visitor, form, ui));
    }
    askedAgain.ask(first, organization, facts, Finder.author(visitor, form));
    return Reply.seeOther(first.proposal().path() + "/again", "decisions.again.asked");
  }

  @PostMapping("/decisions/{number}/again")
  @May(Act.PROPOSE)
  Reply file(@PathVariable String number, Form form, Visitor visitor) {
    Dossier first = decided(finder.alone(number));
    Instant now = clock.instant();
    if (!askedAgain.judge(first, now).isAllowed()) {
      throw Forbidden.asThingsStand("the question still rests, and too few members ask");
    }
    Optional<UUID> mover =
        form.value("for").isEmpty() ? Optional.empty() : Optional.of(own(form, visitor));
    if (mover.isEmpty() && !visitor.may(Act.OPEN_DECISION)) {
      throw new Forbidden("a member moves it, or the convener");
    }
    Proposal round = askedAgain.file(first, mover, Finder.author(visitor, form));
    return Reply.seeOther(round.path(), "decisions.new.filed", "number", round.number());
  }

  /** Asking and moving is for a member of today, by its own delegate. */
  private UUID own(Form form, Visitor visitor) {
    UUID organization = Finder.id(form.value("for"));
    visitor.mustActFor(organization);
    if (!members().containsKey(organization)) {
      throw Forbidden.asThingsStand("not a member now");
    }
    return organization;
  }

  private Map<UUID, String> members() {
    var members = new LinkedHashMap<UUID, String>();
    organizations.at(clock.instant()).forEach(one -> members.put(one.id(), one.name()));
    return members;
  }

  /** Once it stands, the question is asked there. */
  private Dossier decided(Dossier first) {
    Instant now = clock.instant();
    if (!mayBePutAgain(first, now)) {
      throw Forbidden.asThingsStand("only what was decided is asked again");
    }
    if (isAskedElsewhere(first, now)) {
      throw new Overtaken("asked again already");
    }
    return first;
  }

  static boolean mayBePutAgain(Dossier first, Instant now) {
    return first.closedAt(now) && (!first.calledOff() || first.status(now) == Status.LET_LAPSE);
  }

  private static final Set<Status> LEAVE_ROOM =
      Set.of(Status.LAPSED, Status.TO_RESOLUTION, Status.LET_LAPSE, Status.LAPSED_UNCONFIRMED);

  /** Drafted, open or decided; a round that lapsed or went back to the table leaves room. */
  static boolean isAskedElsewhere(Dossier first, Instant now) {
    return first
        .sequel()
        .again()
        .map(round -> round.status(now))
        .filter(status -> !LEAVE_ROOM.contains(status))
        .isPresent();
  }

  private AgainPage page(Dossier first, Visitor visitor, Form form, Ui ui) {
    Instant now = clock.instant();
    AskAgain judged = askedAgain.judge(first, now);
    List<AskedAgain.Wish> wishes = askedAgain.wishes(first);
    Set<UUID> asked =
        wishes.stream().map(AskedAgain.Wish::organization).collect(Collectors.toSet());
    Map<UUID, Organization> named = organizations.find(asked);
    List<StancePage.Choice> own =
        members().entrySet().stream()
            .filter(one -> visitor.actsFor(one.getKey()))
            .map(one -> new StancePage.Choice(one.getKey().toString(), one.getValue()))
            .toList();
    return new AgainPage(
        ActPage.of(first, form, ui, ""),
        ui.t(
            "decisions.again.rule",
            "when",
            ui.dateTime(AskedAgain.restsUntil(first, now)),
            "asking",
            judged.asking().count(),
            "members",
            judged.members().count(),
            "needed",
            judged.needed()),
        judged.isAllowed(),
        wishes.stream()
            .map(
                wish ->
                    new AgainPage.Asked(
                        ui.shortDate(wish.at()),
                        Optional.ofNullable(named.get(wish.organization()))
                            .map(Organization::name)
                            .orElse(""),
                        wish.facts()))
            .toList(),
        own.stream().filter(one -> !asked.contains(UUID.fromString(one.value()))).toList(),
        own);
  }
}
