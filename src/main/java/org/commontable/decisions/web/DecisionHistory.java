package org.commontable.decisions.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commontable.decisions.store.Dossier;
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
        .ifPresent(
            end ->
                events.add(
                    new Event(
                        end,
                        now.isAfter(end) || dossier.closing().isPresent()
                            ? closed(dossier, ui)
                            : ui.t("decisions.history.closes"))));
    dossier
        .notes()
        .ifPresent(
            sent -> {
              events.add(
                  new Event(
                      sent.at(),
                      ui.t("decisions.history.notes", "days", dossier.opened().windowDays())));
              if (dossier.verdictAtClose().windowOpen()) {
                events.add(new Event(sent.windowUntil(), ui.t("decisions.history.windowCloses")));
              }
            });
    dossier
        .withdrawn()
        .ifPresent(at -> events.add(new Event(at, ui.t("decisions.history.withdrawn"))));
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
