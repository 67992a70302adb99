package org.commontable.decisions.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.decisions.Status;
import org.commontable.decisions.rules.ConsensusRule;
import org.commontable.decisions.store.Amendment;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Given;
import org.commontable.decisions.store.LateNote;
import org.commontable.decisions.store.ResolutionMeeting;
import org.commontable.decisions.store.TextVersion;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened to a decision, and what is still to come. */
@Component
class DecisionHistory {
  private record Event(Instant at, String what) {}

  private final Organizations organizations;
  private final Amending amending;

  DecisionHistory(Organizations organizations, Amending amending) {
    this.organizations = organizations;
    this.amending = amending;
  }

  List<DecisionPage.Past> of(Dossier dossier, Instant now, Ui ui) {
    var events = new ArrayList<Event>();
    List<Amendment> accepted = amending.accepted(dossier);
    for (TextVersion version : dossier.versions()) {
      String note = amending.note(version, accepted, ui);
      events.add(new Event(version.made(), said(version, note, dossier.proposal().mover(), ui)));
    }
    dossier
        .opening()
        .ifPresent(
            open ->
                events.add(
                    new Event(
                        open.at(),
                        ui.t(
                            open.emergency().isPresent()
                                ? "decisions.history.openedUrgent"
                                : "decisions.history.opened",
                            "days",
                            open.longestDays()))));
    Stream.concat(dossier.earlier().stream(), Stream.of(dossier))
        .forEach(round -> round(round, now, ui, events));
    dossier.rounds().meetings().forEach(met -> events.add(new Event(met.at(), met(met, ui))));
    dossier
        .course()
        .calls()
        .forEach(
            call ->
                events.add(
                    new Event(
                        call.at(),
                        ui.t(
                            "decisions.history.emergency",
                            "name",
                            organizations
                                .find(call.organization())
                                .map(Organization::name)
                                .orElse(""),
                            "reason",
                            call.reason()))));
    dossier
        .course()
        .moves()
        .forEach(
            move ->
                events.add(
                    new Event(
                        move.at(),
                        move.meeting()
                            .map(
                                day ->
                                    ui.t(
                                        "decisions.history.emergencyMoved",
                                        "day",
                                        ui.words().plainDate(day),
                                        "when",
                                        ui.dateTime(move.lapses())))
                            .orElseGet(
                                () ->
                                    ui.t(
                                        "decisions.history.emergencyMovedUntil",
                                        "when",
                                        ui.dateTime(move.lapses()))))));
    dossier
        .course()
        .confirmed()
        .ifPresent(
            met -> events.add(new Event(met.at(), ui.t("decisions.history.emergencyConfirmed"))));
    if (dossier.status(now) == Status.LAPSED_UNCONFIRMED) {
      dossier
          .opened()
          .emergency()
          .ifPresent(
              its ->
                  events.add(new Event(its.lapses(), ui.t("decisions.history.emergencyLapsed"))));
    }
    dossier
        .course()
        .lapsed()
        .ifPresent(
            end ->
                events.add(
                    new Event(
                        end.at(), ui.t("decisions.history.letLapse", "reason", end.reason()))));
    dossier
        .withdrawn()
        .ifPresent(
            end ->
                events.add(
                    new Event(
                        end.at(), ui.t("decisions.history.withdrawn", "reason", end.reason()))));
    dossier
        .annulled()
        .ifPresent(
            end ->
                events.add(
                    new Event(
                        end.at(), ui.t("decisions.history.annulled", "reason", end.reason()))));
    return events.stream()
        .sorted(Comparator.comparing(Event::at))
        .map(
            event ->
                new DecisionPage.Past(
                    event.at().isAfter(now)
                        ? ui.shortDate(event.at()) + ", " + ui.time(event.at())
                        : ui.shortDate(event.at()),
                    event.what(),
                    event.at().isAfter(now)))
        .toList();
  }

  /** One round: what it asked for, its close, its window, and who blocked it. */
  private static void round(Dossier round, Instant now, Ui ui, List<Event> events) {
    if (round.opening().isEmpty()) {
      return;
    }
    if (round.round() > 1) {
      events.add(
          new Event(
              round.began(),
              ui.t(round.voting() ? "decisions.history.vote" : "decisions.history.reopened")));
    }
    Instant end = round.closes().orElse(now);
    boolean closed = round.closedAt(now);
    if (closed || !round.calledOff()) {
      events.add(new Event(end, closed ? closed(round, ui) : ui.t("decisions.history.closes")));
    }
    round
        .notes()
        .ifPresent(
            sent -> {
              boolean window = round.verdictAtClose().windowOpen();
              events.add(
                  new Event(
                      sent.at(),
                      window
                          ? ui.t("decisions.history.notes", "days", round.opened().windowDays())
                          : ui.t("decisions.history.notesOnly")));
              if (window) {
                events.add(new Event(sent.windowUntil(), ui.t("decisions.history.windowCloses")));
              }
            });
    if (closed) {
      round.given().stream()
          .filter(stance -> stance.at().isAfter(end))
          .forEach(stance -> events.add(new Event(stance.at(), inWindow(stance, round, ui))));
      if (round.rule() instanceof ConsensusRule) {
        round.said(now).current().values().stream()
            .filter(stance -> stance.stance().equals("block"))
            .forEach(
                block ->
                    events.add(
                        new Event(
                            block.at().isAfter(end) ? block.at() : end,
                            ui.t(
                                "decisions.history.block",
                                "name",
                                name(block.organization(), round),
                                "reason",
                                block.reason()))));
      }
    }
  }

  private static String met(ResolutionMeeting met, Ui ui) {
    return ui.t(
        "decisions.history.meeting",
        "n",
        met.n(),
        "date",
        ui.words().plainDate(met.heldOn()),
        "notes",
        met.notes());
  }

  static String name(UUID organization, Dossier dossier) {
    return dossier.elector(organization).map(Elector::name).orElse("");
  }

  /** Who answered in the window, and what the decision has been since. */
  private static String inWindow(Given stance, Dossier dossier, Ui ui) {
    return ui.t(
        "decisions.history.inWindow",
        "name",
        dossier.elector(stance.organization()).map(Elector::name).orElse(""),
        "stance",
        ui.t("decisions.stance." + (stance.legal() ? "recused" : stance.stance())),
        "status",
        ui.t(dossier.status(stance.at()).key()));
  }

  /** Late word, for members to read beside the history. */
  List<DecisionPage.Past> late(Dossier dossier, Ui ui) {
    return dossier.late().stream()
        .map(
            note ->
                new DecisionPage.Past(
                    ui.shortDate(note.at()), said(note, dossier, ui), note.handedOver()))
        .toList();
  }

  private static String said(LateNote note, Dossier dossier, Ui ui) {
    String name = dossier.elector(note.organization()).map(Elector::name).orElse("");
    return (ui.t("decisions.late.said", "name", name, "word", Pictures.word(note.says(), ui))
            + " "
            + note.words())
        .strip();
  }

  private static String closed(Dossier dossier, Ui ui) {
    return ui.t(
        "decisions.history.closed",
        "n",
        dossier.verdictAtClose().present(),
        "members",
        dossier.opened().electors().size(),
        "outcome",
        ui.t("decisions.outcome." + dossier.verdictAtClose().outcome().written()));
  }

  private String said(TextVersion version, String note, java.util.@Nullable UUID mover, Ui ui) {
    if (version.version() > 1) {
      return ui.t("decisions.history.version", "version", version.version(), "note", note);
    }
    return mover == null
        ? ui.t("decisions.history.first")
        : ui.t(
            "decisions.history.firstBy",
            "name",
            organizations.find(mover).map(Organization::name).orElse(""));
  }
}
