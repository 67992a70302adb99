package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.MeetingsAhead;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.Status;
import org.commontable.decisions.file.Emergency;
import org.commontable.decisions.rules.Wording;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Emergencies;
import org.commontable.decisions.store.Rosters;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Overtaken;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Members call the emergency rule before a decision opens; a meeting confirms what it adopted. */
@Controller
class Urgent {
  private final Finder finder;
  private final Emergencies emergencies;
  private final ConfirmationLetters letters;
  private final Rosters rosters;
  private final RuleBooks rules;
  private final MeetingsAhead gatherings;
  private final Clock clock;

  Urgent(
      Finder finder,
      Emergencies emergencies,
      ConfirmationLetters letters,
      Rosters rosters,
      RuleBooks rules,
      MeetingsAhead gatherings,
      Clock clock) {
    this.finder = finder;
    this.emergencies = emergencies;
    this.letters = letters;
    this.rosters = rosters;
    this.rules = rules;
    this.gatherings = gatherings;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/emergency")
  @May(Act.CALL_EMERGENCY)
  Reply ask(@PathVariable String number, Visitor visitor, Ui ui) {
    return Reply.page(
        "decisions/emergency", page(callable(finder.dossier(number)), visitor, Form.blank(), ui));
  }

  @PostMapping("/decisions/{number}/emergency")
  @May(Act.CALL_EMERGENCY)
  Reply call(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = callable(finder.alone(number));
    String reason = form.requiredText("reason", 2000);
    if (!form.checked("for")) {
      form.error("for", "platform.form.choose");
      return Reply.invalid("decisions/emergency", page(dossier, visitor, form, ui));
    }
    UUID organization = Finder.id(form.value("for"));
    visitor.mustActFor(organization);
    if (electors(dossier).stream().noneMatch(one -> one.organization().equals(organization))) {
      throw Forbidden.asThingsStand("only a member with a vote on it calls the emergency rule");
    }
    if (!form.ok()) {
      return Reply.invalid("decisions/emergency", page(dossier, visitor, form, ui));
    }
    emergencies.call(dossier, organization, reason, Finder.author(visitor, form));
    return Reply.seeOther(dossier.proposal().path(), "decisions.emergency.called");
  }

  @GetMapping("/decisions/{number}/emergency-confirmation")
  @May(Act.OPEN_DECISION)
  Reply askToConfirm(@PathVariable String number, Ui ui) {
    return Reply.page(
        "decisions/emergency-confirmation",
        confirmation(confirmable(finder.dossier(number)), Form.blank(), ui));
  }

  @PostMapping("/decisions/{number}/emergency-confirmation")
  @May(Act.OPEN_DECISION)
  Reply confirm(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = confirmable(finder.alone(number));
    Instant now = clock.instant();
    List<UUID> confirming =
        form.values("confirming").stream()
            .distinct()
            .map(one -> Finder.seat(dossier, one))
            .map(Elector::organization)
            .toList();
    if (gatherings.ahead().stream().noneMatch(one -> one.isHeldAt(now))) {
      form.error("confirming", "decisions.emergency.notMeeting");
    } else if (!dossier.attendance(now).there().containsAll(confirming)) {
      form.error("confirming", "decisions.emergency.notThere");
    } else if (!dossier.underEmergency(now).confirms(confirming)) {
      form.error("confirming", "decisions.emergency.tooFew", "n", confirming.size());
    }
    if (!form.ok()) {
      return Reply.invalid("decisions/emergency-confirmation", confirmation(dossier, form, ui));
    }
    var author = Finder.author(visitor, form);
    emergencies.confirm(dossier, confirming, author);
    letters.ask(dossier, confirming, author.person());
    return Reply.seeOther(dossier.proposal().path(), "decisions.emergency.confirmedDone");
  }

  private List<Elector> electors(Dossier dossier) {
    return rosters
        .now(rules.current().orElseThrow(), dossier.proposal().decisionClass())
        .electors();
  }

  private Dossier callable(Dossier dossier) {
    if (dossier.status(clock.instant()) != Status.DRAFT) {
      throw new Overtaken("opened already");
    }
    if (of(rules.current(), dossier).isEmpty()) {
      throw Forbidden.asThingsStand("the rules have no emergency rule for this class");
    }
    return dossier;
  }

  /** Of the rules in force, for this decision's class. */
  static Optional<Emergency> of(Optional<RuleBook> book, Dossier dossier) {
    return book.flatMap(rules -> rules.of(dossier.proposal().decisionClass()).emergency());
  }

  private Dossier confirmable(Dossier dossier) {
    if (!dossier.underEmergency(clock.instant()).mayBeConfirmed()) {
      throw Forbidden.asThingsStand("confirmed once, at a meeting, before it lapses");
    }
    return dossier;
  }

  private ActPage page(Dossier dossier, Visitor visitor, Form form, Ui ui) {
    Emergency emergency = of(rules.current(), dossier).orElseThrow();
    List<Elector> electors = electors(dossier);
    return ActPage.of(dossier, form, ui, "", means(emergency, ui), calls(dossier, electors, ui))
        .withChoices(
            electors.stream()
                .filter(one -> visitor.speaksFor(one.organization()))
                .map(one -> new StancePage.Choice(one.organization().toString(), one.name()))
                .toList());
  }

  private ActPage confirmation(Dossier dossier, Form form, Ui ui) {
    var there = dossier.attendance(clock.instant()).there();
    return ActPage.of(
            dossier,
            form,
            ui,
            "",
            ui.t(
                "decisions.emergency.confirmMeans",
                "rule",
                Wording.in(ui.lang()).rule(dossier.opened().rule())))
        .withChoices(
            dossier.opened().electors().stream()
                .filter(one -> there.contains(one.organization()))
                .map(one -> new StancePage.Choice(one.organization().toString(), one.name()))
                .toList());
  }

  /** Who may call it, how long it takes, how many adopt, and when it lapses. */
  static String means(Emergency emergency, Ui ui) {
    return ui.t(
        "decisions.rules.emergency",
        "callers",
        emergency.callers(),
        "hours",
        emergency.hours(),
        "rule",
        Wording.in(ui.lang()).rule(emergency.rule()));
  }

  static String calls(Dossier dossier, List<Elector> electors, Ui ui) {
    String names =
        electors.stream()
            .filter(
                one ->
                    dossier.course().calls().stream()
                        .anyMatch(call -> call.organization().equals(one.organization())))
            .map(Elector::name)
            .collect(Collectors.joining(", "));
    return names.isEmpty()
        ? ui.t("decisions.emergency.calledByNobody")
        : ui.t("decisions.emergency.calledBy", "names", names);
  }
}
