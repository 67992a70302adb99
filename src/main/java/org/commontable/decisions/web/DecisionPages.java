package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.Audience;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.CombinedQuorum;
import org.commontable.decisions.rules.Foresight;
import org.commontable.decisions.rules.Outcome;
import org.commontable.decisions.rules.WhatIf;
import org.commontable.decisions.rules.WhatIfs;
import org.commontable.decisions.rules.Wording;
import org.commontable.decisions.store.Annulment;
import org.commontable.decisions.store.Discussion;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.GroundsBook;
import org.commontable.decisions.store.Invoked;
import org.commontable.decisions.store.NotesSent;
import org.commontable.decisions.store.Opening;
import org.commontable.decisions.store.Quotes;
import org.commontable.decisions.store.Talks;
import org.commontable.decisions.store.TextVersion;
import org.commontable.decisions.store.Withdrawal;
import org.commontable.members.Coalitions;
import org.commontable.platform.picture.Middle;
import org.commontable.platform.picture.RoundTable;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Draws up the members' page of a decision. */
@Component
class DecisionPages {
  private final Quotes quotes;
  private final RuleBooks rules;
  private final Coalitions coalitions;
  private final DecisionRows rows;
  private final DecisionHistory history;
  private final Discussion discussion;
  private final Clock clock;
  private final VoicesHere voices;
  private final Amending amending;
  private final GroundsBook grounds;

  DecisionPages(
      Quotes quotes,
      RuleBooks rules,
      Coalitions coalitions,
      DecisionRows rows,
      DecisionHistory history,
      Discussion discussion,
      Clock clock,
      VoicesHere voices,
      Amending amending,
      GroundsBook grounds) {
    this.quotes = quotes;
    this.rules = rules;
    this.coalitions = coalitions;
    this.rows = rows;
    this.history = history;
    this.discussion = discussion;
    this.clock = clock;
    this.voices = voices;
    this.amending = amending;
    this.grounds = grounds;
  }

  DecisionPage of(Dossier dossier, Visitor visitor, Ui ui) {
    Instant now = clock.instant();
    boolean opened = dossier.opening().isPresent();
    TextVersion text = dossier.text();
    String area = dossier.proposal().area();
    return new DecisionPage(
        dossier.proposal().path(),
        dossier.proposal().number(),
        dossier.proposal().title().in(ui.lang()),
        area,
        coalitions.current().area(area).name().in(ui.lang()),
        ui.t("decisions.seenBy." + dossier.proposal().audience().key()),
        ui.t(dossier.status(now).key()),
        dates(dossier, now, ui),
        opened,
        opened
            ? Pictures.members(dossier, now, visitor.organizations(), ui)
            : RoundTable.stances(List.of(), Middle.EMPTY, ""),
        opened ? rows.own(dossier, visitor, now, ui) : List.of(),
        opened ? voices.held(dossier, visitor, now, ui) : List.of(),
        opened ? ruleName(dossier, ui) : "",
        opened ? "/rules/versions/" + dossier.opened().ruleVersion() : "/rules",
        opened ? SumRow.of(dossier.verdict(now), dossier.opened().quorum().kind(), ui) : List.of(),
        opened ? Weighed.of(dossier, dossier.verdict(now).table(), ui) : List.of(),
        text.version(),
        Markdown.html(text.body().in(ui.lang())),
        Briefs.since(text, ui),
        text.version() - 1,
        opened ? AfterConsensus.of(dossier, now, ui) : AfterConsensus.NOTHING,
        opened ? whatIf(dossier, visitor, now, ui) : List.of(),
        opened ? rows.of(dossier, visitor, now, ui) : List.of(),
        history.of(dossier, now, ui),
        history.late(dossier, ui),
        dossier.roundOf().orElse(""),
        dossier.annulled().flatMap(Annulment::newRound).orElse(""),
        opened ? quotes.forMembers(dossier, now).in(ui.lang()) : "",
        quotable(dossier, now) ? quotes.inPublic(dossier, now).in(ui.lang()) : "",
        provisional(dossier, now, ui),
        notices(dossier, now, ui),
        opened ? unanswered(dossier, now) : List.of(),
        opened ? voices.severalSeats(dossier, now, ui) : List.of(),
        new DecisionPage.WithoutVote(
            dossier.opening().map(open -> NoVotes.of(open.without(), ui)).orElse(List.of()),
            NoVotes.own(dossier, visitor, ui)),
        discussion.count(dossier.proposal().id(), Briefs.ownOrganizations(visitor), false),
        amending.open(dossier).size(),
        GroundsPart.of(grounds.of(dossier.proposal())),
        SayGrounds.may(dossier, visitor, now),
        acts(dossier, visitor, now, ui),
        LifeOfDecision.of(dossier, visitor, now, ui));
  }

  private static boolean quotable(Dossier dossier, Instant now) {
    return dossier.proposal().audience() == Audience.PUBLIC
        && (dossier.closedAt(now) || dossier.annulled().isPresent());
  }

  private static String ruleName(Dossier dossier, Ui ui) {
    return ui.t(
        "decisions.sum.head",
        "rule",
        Wording.in(ui.lang()).rule(dossier.rule()),
        "version",
        dossier.opened().ruleVersion());
  }

  static String dates(Dossier dossier, Instant now, Ui ui) {
    Status status = dossier.status(now);
    Instant closes = dossier.closes().orElse(now);
    return switch (status) {
      case DRAFT -> ui.t("decisions.dates.draft", "date", ui.date(dossier.proposal().made()));
      case OPEN ->
          ui.t(
              dossier.voting() ? "decisions.dates.vote" : "decisions.dates.open",
              "when",
              ui.dateTime(closes));
      case ADOPTED_WINDOW_OPEN ->
          dossier
              .notes()
              .map(NotesSent::windowUntil)
              .map(
                  until ->
                      ui.t(
                          "decisions.dates.window",
                          "date",
                          ui.date(closes),
                          "until",
                          ui.dateTime(until)))
              .orElseGet(
                  () ->
                      ui.t(
                          "decisions.dates.windowUnsent",
                          "date",
                          ui.date(closes),
                          "days",
                          dossier.opened().windowDays()));
      case WITHDRAWN ->
          ui.t(
              "decisions.dates.withdrawn",
              "date",
              ui.date(dossier.withdrawn().map(Withdrawal::at).orElse(now)));
      case ANNULLED ->
          ui.t(
              "decisions.dates.annulled",
              "date",
              ui.date(dossier.annulled().map(Annulment::at).orElse(now)));
      case TO_RESOLUTION -> ui.t("decisions.dates.resolution", "when", ui.dateTime(closes));
      default -> ui.t("decisions.dates.closed", "when", ui.dateTime(closes));
    };
  }

  private static List<String> whatIf(Dossier dossier, Visitor visitor, Instant now, Ui ui) {
    Status status = dossier.status(now);
    if (status != Status.OPEN && status != Status.ADOPTED_WINDOW_OPEN) {
      return List.of();
    }
    Map<UUID, ?> answered = dossier.said(now).current();
    List<WhatIf> own = new ArrayList<>();
    for (Elector elector : dossier.opened().electors()) {
      UUID organization = elector.organization();
      if (visitor.speaksFor(organization)
          && !answered.containsKey(organization)
          && dossier.answering(now).may(organization)) {
        own.addAll(WhatIfs.of(dossier.question(now), organization.toString()));
      }
    }
    List<WhatIf> shown =
        own.isEmpty()
            ? WhatIfs.of(
                dossier.question(now), id -> dossier.answering(now).may(UUID.fromString(id)))
            : own;
    UnaryOperator<String> name =
        id -> dossier.elector(UUID.fromString(id)).map(Elector::name).orElse(id);
    String lacking =
        dossier.opened().quorum() instanceof CombinedQuorum
            ? "decisions.whatIf.noQuorumAtLeast"
            : "decisions.whatIf.noQuorum";
    return said(shown, w -> Foresight.say(w, Wording.in(ui.lang()), name), lacking, ui);
  }

  /** Where no one answer makes a quorum, that is one sentence and not one for each answer. */
  private static List<String> said(
      List<WhatIf> shown, Function<WhatIf, String> sentence, String lacking, Ui ui) {
    List<WhatIf> without =
        shown.stream().filter(w -> w.after().outcome() == Outcome.LAPSED_NO_QUORUM).toList();
    if (without.size() < 2) {
      return shown.stream().map(sentence).toList();
    }
    return Stream.concat(
            Stream.of(ui.t(lacking, "more", without.getFirst().before().quorum().moreNeeded())),
            shown.stream().filter(w -> !without.contains(w)).map(sentence))
        .toList();
  }

  /** What was called off decides nothing, so that nothing of it is provisional. */
  List<String> provisional(Dossier dossier, Instant now, Ui ui) {
    if (dossier.calledOff()) {
      return List.of();
    }
    var marks = new ArrayList<String>();
    dossier
        .opening()
        .flatMap(open -> rules.version(open.ruleVersion()))
        .filter(RuleBook::provisional)
        .ifPresent(
            book ->
                marks.add(
                    ui.t(
                        "decisions.provisional.rules",
                        "names",
                        String.join(", ", book.waitingFor()))));
    if (dossier.counting(now).hangsOnUnconfirmed()) {
      marks.add(ui.t("decisions.provisional.stances"));
    }
    return marks;
  }

  /** What took its course beside the usual one. */
  private static List<String> notices(Dossier dossier, Instant now, Ui ui) {
    var said = new ArrayList<String>();
    dossier
        .opening()
        .flatMap(Opening::emergency)
        .ifPresent(its -> said.add(emergency(dossier, its, now, ui)));
    dossier
        .course()
        .lapsed()
        .ifPresent(end -> said.add(ui.t("decisions.lapse.said", "reason", end.reason())));
    return said;
  }

  private static String emergency(Dossier dossier, Invoked its, Instant now, Ui ui) {
    if (dossier.course().confirmed().isPresent()) {
      return ui.t(
          "decisions.emergency.confirmed",
          "day",
          ui.date(dossier.course().confirmed().get().at()),
          "n",
          dossier.course().confirmed().get().confirming().size());
    }
    boolean lapsed = dossier.status(now) == Status.LAPSED_UNCONFIRMED;
    String when = ui.dateTime(its.lapses());
    return its.meeting()
        .map(day -> ui.words().plainDate(day))
        .map(
            day ->
                ui.t(
                    lapsed ? "decisions.emergency.lapsed" : "decisions.emergency.holds",
                    "day",
                    day,
                    "when",
                    when))
        .orElseGet(
            () ->
                ui.t(
                    lapsed ? "decisions.emergency.lapsedUntil" : "decisions.emergency.holdsUntil",
                    "when",
                    when));
  }

  /** Who has not answered on the current text and still may. */
  private static List<String> unanswered(Dossier dossier, Instant now) {
    Set<UUID> answered = dossier.said(now).current().keySet();
    return dossier.opened().electors().stream()
        .filter(elector -> !answered.contains(elector.organization()))
        .filter(elector -> dossier.answering(now).may(elector.organization()))
        .map(Elector::name)
        .toList();
  }

  private DecisionPage.Acts acts(Dossier dossier, Visitor visitor, Instant now, Ui ui) {
    Status status = dossier.status(now);
    boolean open = status == Status.OPEN;
    Talks talks = dossier.talks(now);
    boolean answerable = open || status == Status.ADOPTED_WINDOW_OPEN;
    return new DecisionPage.Acts(
        (open || status == Status.DRAFT) && !dossier.textStands() && mayWrite(dossier, visitor),
        status == Status.DRAFT && visitor.may(Act.OPEN_DECISION) && rules.current().isPresent(),
        visitor.may(Act.OPEN_DECISION) && dossier.earlyClose(now).isPossible(),
        open ? OpenDecision.closeWhy(dossier, now, ui) : "",
        dossier.awaitsNotes(now) && visitor.may(Act.OPEN_DECISION),
        notesWhy(dossier, now),
        dossier.mayBeAnnulled() && visitor.may(Act.ANNUL_DECISION),
        (open || status == Status.DRAFT) && mayWrite(dossier, visitor),
        answerable && visitor.may(Act.ENTER_STANCE_FOR),
        answerable && visitor.may(Act.HAND_OVER_LINK),
        dossier.opening().isPresent(),
        talks.mayRecordMeeting() && visitor.may(Act.OPEN_DECISION),
        talks.mayReopen() && visitor.may(Act.OPEN_DECISION),
        talks.mayVote() && visitor.may(Act.OPEN_DECISION),
        status == Status.DRAFT
            && visitor.may(Act.CALL_EMERGENCY)
            && Urgent.of(rules.current(), dossier).isPresent(),
        visitor.may(Act.OPEN_DECISION) && dossier.underEmergency(now).mayBeConfirmed(),
        LetItLapse.may(dossier, visitor, now));
  }

  private static String notesWhy(Dossier dossier, Instant now) {
    if (dossier.opening().isPresent() && !dossier.answering(now).opensNoWindow()) {
      return "decisions.acts.notesWhy";
    }
    Status status = dossier.status(now);
    return status.adopted() || status == Status.LAPSED_UNCONFIRMED
        ? "decisions.acts.notesWhyNobody"
        : "decisions.acts.notesWhyNotAdopted";
  }

  /** The mover's delegates; the convener where nobody moved it. */
  static boolean mayWrite(Dossier dossier, Visitor visitor) {
    UUID mover = dossier.proposal().mover();
    return mover == null ? visitor.may(Act.OPEN_DECISION) : visitor.actsFor(mover);
  }
}
