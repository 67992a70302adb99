package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.MeetingsAhead;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.Status;
import org.commontable.decisions.file.Emergency;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Invoked;
import org.commontable.decisions.store.Openings;
import org.commontable.decisions.store.Roster;
import org.commontable.decisions.store.Rosters;
import org.commontable.decisions.store.Verdicts;
import org.commontable.platform.mail.Postman;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.web.Forbidden;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Overtaken;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The convener opens a decision, closes it when it is settled, and sends the notes. */
@Controller
class OpenDecision {
  private static final int YEARS_AHEAD = 2;

  private final Finder finder;
  private final Openings openings;
  private final Rosters rosters;
  private final Verdicts verdicts;
  private final RuleBooks rules;
  private final VoteLetters letters;
  private final Postman postman;
  private final LawHere law;
  private final MeetingsAhead meetings;
  private final Amending amending;
  private final Clock clock;

  OpenDecision(
      Finder finder,
      Openings openings,
      Rosters rosters,
      Verdicts verdicts,
      RuleBooks rules,
      VoteLetters letters,
      Postman postman,
      LawHere law,
      MeetingsAhead meetings,
      Amending amending,
      Clock clock) {
    this.finder = finder;
    this.openings = openings;
    this.rosters = rosters;
    this.verdicts = verdicts;
    this.rules = rules;
    this.letters = letters;
    this.postman = postman;
    this.law = law;
    this.meetings = meetings;
    this.amending = amending;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}/opening")
  @May(Act.OPEN_DECISION)
  Reply ask(@PathVariable String number, Ui ui) {
    Dossier dossier = draft(finder.dossier(number));
    LocalDateTime suggested =
        LocalDateTime.ofInstant(earliestClose(dossier).plus(Duration.ofDays(1)), ui.zone());
    Form form =
        Form.of(java.util.Map.of("date", suggested.toLocalDate().toString(), "time", "20:00"));
    return Reply.page("decisions/opening", page(dossier, form, ui));
  }

  @PostMapping("/decisions/{number}/opening")
  @May(Act.OPEN_DECISION)
  Reply open(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = draft(finder.alone(number));
    if (rosters.now(rules(), dossier.proposal().decisionClass()).electors().isEmpty()) {
      return Reply.invalid("decisions/opening", page(dossier, Form.blank(), ui));
    }
    Optional<Emergency> emergency =
        form.checked("emergency") ? mayUse(dossier, form) : Optional.empty();
    Instant earliest =
        emergency
            .map(its -> clock.instant().plus(Duration.ofHours(its.hours())))
            .orElseGet(() -> earliestClose(dossier));
    Optional<Instant> closes = closing(form, ui, clock.instant());
    closes
        .filter(at -> at.isBefore(earliest) || !at.isAfter(clock.instant()))
        .ifPresent(
            _ -> form.error("date", "decisions.opening.tooSoon", "when", ui.dateTime(earliest)));
    if (rosters.isCapTooLow(rules(), dossier.proposal().decisionClass())) {
      form.error("date", "decisions.opening.cap");
    }
    Optional<Invoked> used = emergency.flatMap(_ -> closes).flatMap(this::untilTheMeeting);
    if (emergency.isPresent() && closes.isPresent() && used.isEmpty()) {
      form.error("emergency", "decisions.emergency.noMeeting");
    }
    if (!form.ok()) {
      return Reply.invalid("decisions/opening", page(dossier, form, ui));
    }
    openings.open(dossier, rules(), closes.orElseThrow(), used, Finder.author(visitor, form));
    letters.post(finder.dossier(number), "opened");
    return Reply.seeOther(
        dossier.proposal().path(),
        "decisions.opening.done",
        "mail",
        postman.isSetUp() ? "yes" : "no");
  }

  /** Only where the rules have one, and enough members with a vote called it. */
  private Optional<Emergency> mayUse(Dossier dossier, Form form) {
    Optional<Emergency> its = Urgent.of(rules.current(), dossier);
    if (its.isEmpty()) {
      form.error("emergency", "decisions.emergency.none");
      return its;
    }
    List<UUID> electors =
        rosters.now(rules(), dossier.proposal().decisionClass()).electors().stream()
            .map(Elector::organization)
            .toList();
    long calls =
        dossier.course().calls().stream()
            .filter(call -> electors.contains(call.organization()))
            .count();
    if (calls < its.get().callers()) {
      form.error(
          "emergency", "decisions.emergency.notCalled", "n", calls, "needed", its.get().callers());
    }
    return its;
  }

  /** It holds until the next meeting after the close, as it is called now. */
  private Optional<Invoked> untilTheMeeting(Instant closes) {
    return meetings.ahead().stream()
        .filter(one -> one.starts().isAfter(closes))
        .findFirst()
        .map(one -> new Invoked(Optional.of(one.date()), one.until(), one.until()));
  }

  /** The closing time that was typed; what is wrong with it stands in the form. */
  static Optional<Instant> closing(Form form, Ui ui, Instant now) {
    form.required("date", 10);
    form.required("time", 8);
    Optional<LocalDate> date =
        form.parsed("date", LocalDate::parse, "decisions.opening.date.wrong");
    Optional<LocalTime> time =
        form.parsed("time", LocalTime::parse, "decisions.opening.time.wrong");
    var last = LocalDate.ofInstant(now, ui.zone()).plusYears(YEARS_AHEAD);
    date.filter(day -> day.isAfter(last))
        .ifPresent(_ -> form.error("date", "decisions.opening.tooFar", "years", YEARS_AHEAD));
    return date.flatMap(day -> time.map(at -> day.atTime(at).atZone(ui.zone()).toInstant()));
  }

  /** Closing cannot be undone: first it is said what is closed, and who said what. */
  @GetMapping("/decisions/{number}/closing")
  @May(Act.OPEN_DECISION)
  Reply askToClose(@PathVariable String number, Ui ui) {
    return Reply.page(
        "decisions/closing", closing(closable(finder.dossier(number)), Form.blank(), ui));
  }

  private ActPage closing(Dossier dossier, Form form, Ui ui) {
    Instant now = clock.instant();
    var current = dossier.said(now).current();
    String[] said =
        dossier.opened().electors().stream()
            .map(
                elector ->
                    elector.name()
                        + ": "
                        + Optional.ofNullable(current.get(elector.organization()))
                            .map(given -> Pictures.word(given, ui))
                            .orElseGet(() -> ui.t(Mark.SILENT.wordKey())))
            .toArray(String[]::new);
    return ActPage.of(dossier, form, ui, closeWhy(dossier, now, ui), said)
        .withChoices(
            amending.open(dossier).stream()
                .map(
                    one ->
                        new StancePage.Choice(
                            one.id().toString(), amending.named(one, dossier, ui)))
                .toList());
  }

  static String closeWhy(Dossier dossier, Instant now, Ui ui) {
    return ui.t(
        dossier.earlyClose(now).haveAllAnswered()
            ? "decisions.closing.allAnswered"
            : "decisions.closing.settled");
  }

  @PostMapping("/decisions/{number}/closing")
  @May(Act.OPEN_DECISION)
  Reply close(@PathVariable String number, Form form, Visitor visitor, Ui ui) {
    Dossier dossier = closable(finder.alone(number));
    List<String> waiting = amending.open(dossier).stream().map(one -> one.id().toString()).toList();
    if (!waiting.isEmpty() && !form.checked("amendments")) {
      return askAgain(dossier, "decisions.closing.amendmentsMissing", ui);
    }
    if (!form.values("shown").containsAll(waiting)) {
      return askAgain(dossier, "decisions.closing.amendmentsMore", ui);
    }
    verdicts.closeEarly(dossier, Finder.author(visitor, form));
    return Reply.seeOther(dossier.proposal().path(), "decisions.closing.done");
  }

  /** Whoever said yes had not seen them all: the box is empty again. */
  private Reply askAgain(Dossier dossier, String why, Ui ui) {
    Form again = Form.blank();
    again.error("amendments", why);
    return Reply.invalid("decisions/closing", closing(dossier, again, ui));
  }

  @PostMapping("/decisions/{number}/notes")
  @May(Act.OPEN_DECISION)
  Reply sendNotes(@PathVariable String number, Form form, Visitor visitor) {
    Dossier dossier = finder.alone(number);
    if (!dossier.awaitsNotes(clock.instant())) {
      throw Forbidden.asThingsStand("notes are sent once, after the close");
    }
    verdicts.sendNotes(dossier, Finder.author(visitor, form));
    letters.post(finder.dossier(number), "notes");
    Dossier after = finder.dossier(number);
    Instant now = clock.instant();
    boolean adopted = after.status(now).adopted();
    return Reply.seeOther(
        dossier.proposal().path(),
        !after.answering(now).opensNoWindow()
            ? "decisions.notes.done"
            : adopted ? "decisions.notes.doneNobody" : "decisions.notes.doneNotAdopted");
  }

  private RuleBook rules() {
    return rules.current().orElseThrow(() -> Forbidden.asThingsStand("no rules yet"));
  }

  private Instant earliestClose(Dossier dossier) {
    return openings.earliestClose(rules(), dossier.proposal().decisionClass());
  }

  private Dossier closable(Dossier dossier) {
    if (!dossier.earlyClose(clock.instant()).isPossible()) {
      throw Forbidden.asThingsStand("only a settled decision may be closed before its time");
    }
    return dossier;
  }

  private Dossier draft(Dossier dossier) {
    if (dossier.status(clock.instant()) != Status.DRAFT) {
      throw new Overtaken("opened already");
    }
    return dossier;
  }

  private OpeningPage page(Dossier dossier, Form form, Ui ui) {
    Roster roster = rosters.now(rules(), dossier.proposal().decisionClass());
    return new OpeningPage(
        ActPage.of(
            dossier,
            form,
            ui,
            "",
            ui.t("decisions.opening.earliest", "when", ui.dateTime(earliestClose(dossier)))),
        roster.electors().size(),
        NoVotes.of(roster.without(), ui),
        law.barred(
            dossier.proposal().decisionClass(),
            roster.electors().stream().map(Elector::organization).toList(),
            clock.instant()),
        Urgent.of(rules.current(), dossier)
            .map(
                its -> List.of(Urgent.means(its, ui), Urgent.calls(dossier, roster.electors(), ui)))
            .orElse(List.of()));
  }
}
