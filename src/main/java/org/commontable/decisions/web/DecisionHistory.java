package org.commontable.decisions.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Given;
import org.commontable.decisions.store.LateNote;
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

  DecisionHistory(Organizations organizations) {
    this.organizations = organizations;
  }

  List<DecisionPage.Past> of(Dossier dossier, Instant now, Ui ui) {
    var events = new ArrayList<Event>();
    for (TextVersion version : dossier.versions()) {
      events.add(new Event(version.made(), said(version, dossier.proposal().mover(), ui)));
    }
    dossier
        .opening()
        .ifPresent(
            open ->
                events.add(
                    new Event(
                        open.at(), ui.t("decisions.history.opened", "days", open.longestDays()))));
    dossier
        .closes()
        .filter(_ -> dossier.closedAt(now) || !dossier.calledOff())
        .ifPresent(
            end ->
                events.add(
                    new Event(
                        end,
                        dossier.closedAt(now)
                            ? closed(dossier, ui)
                            : ui.t("decisions.history.closes"))));
    dossier
        .notes()
        .ifPresent(
            sent -> {
              events.add(
                  new Event(
                      sent.at(),
                      dossier.verdictAtClose().windowOpen()
                          ? ui.t("decisions.history.notes", "days", dossier.opened().windowDays())
                          : ui.t("decisions.history.notesOnly")));
              if (dossier.verdictAtClose().windowOpen()) {
                events.add(new Event(sent.windowUntil(), ui.t("decisions.history.windowCloses")));
              }
            });
    if (dossier.closedAt(now)) {
      Instant end = dossier.closes().orElse(now);
      dossier.given().stream()
          .filter(stance -> stance.at().isAfter(end))
          .forEach(stance -> events.add(new Event(stance.at(), inWindow(stance, dossier, ui))));
    }
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

  private String said(TextVersion version, java.util.@Nullable UUID mover, Ui ui) {
    if (version.version() > 1) {
      return ui.t(
          "decisions.history.version", "version", version.version(), "note", version.note());
    }
    return mover == null
        ? ui.t("decisions.history.first")
        : ui.t(
            "decisions.history.firstBy",
            "name",
            organizations.find(mover).map(Organization::name).orElse(""));
  }
}
