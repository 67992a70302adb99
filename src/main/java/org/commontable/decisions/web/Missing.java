package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Dossiers;
import org.commontable.decisions.store.Elector;
import org.commontable.decisions.store.Given;
import org.commontable.members.Organizations;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Which decisions still lack an organization's stance, and whom each decision still waits for. */
@Controller
class Missing {
  private final Dossiers dossiers;
  private final Organizations organizations;
  private final Clock clock;

  Missing(Dossiers dossiers, Organizations organizations, Clock clock) {
    this.dossiers = dossiers;
    this.organizations = organizations;
    this.clock = clock;
  }

  @GetMapping("/decisions/missing")
  @May(Act.READ_AS_MEMBER)
  Reply show(Visitor visitor, Ui ui) {
    Instant now = clock.instant();
    List<Dossier> answerable =
        dossiers.moving().stream()
            .filter(dossier -> dossier.opening().isPresent())
            .filter(
                dossier ->
                    dossier.opened().electors().stream()
                        .anyMatch(elector -> lacks(dossier, elector.organization(), now)))
            .sorted(Comparator.comparing(d -> d.answering(now).until().orElse(Instant.MAX)))
            .toList();
    boolean overview = visitor.may(Act.ENTER_STANCE_FOR);
    return Reply.page(
        "decisions/missing",
        new MissingPage(
            Briefs.ownOrganizations(visitor).stream()
                .flatMap(id -> organizations.find(id).stream())
                .map(
                    own ->
                        new MissingPage.Own(
                            own.id().toString(),
                            own.name(),
                            visitor.speaksFor(own.id()),
                            answerable.stream()
                                .filter(d -> lacks(d, own.id(), now))
                                .map(d -> line(d, own.id(), now, ui))
                                .toList()))
                .toList(),
            overview,
            overview
                ? answerable.stream()
                    .filter(dossier -> !missing(dossier, now).isEmpty())
                    .map(dossier -> waiting(dossier, now, ui))
                    .toList()
                : List.of()));
  }

  /** Not answered in this round on this text, or asked again since a condition was refused. */
  private static boolean lacks(Dossier dossier, UUID organization, Instant now) {
    return dossier.answering(now).isAsked(organization);
  }

  /** Those without an answer that counts: what was said before a vote counts until said anew. */
  private static List<Elector> missing(Dossier dossier, Instant now) {
    var answered = dossier.said(now).current().keySet();
    return dossier.opened().electors().stream()
        .filter(elector -> dossier.answering(now).may(elector.organization()))
        .filter(elector -> !answered.contains(elector.organization()))
        .toList();
  }

  private static MissingPage.Waiting waiting(Dossier dossier, Instant now, Ui ui) {
    return new MissingPage.Waiting(
        line(dossier, new UUID(0, 0), now, ui),
        ui.t(
            "decisions.list.answered",
            "n",
            dossier.said(now).current().size(),
            "members",
            dossier.opened().electors().size()),
        missing(dossier, now).stream().map(Elector::name).toList());
  }

  private static MissingPage.Line line(Dossier dossier, UUID organization, Instant now, Ui ui) {
    Given last = dossier.said(now).last().get(organization);
    String why =
        last == null
            ? ""
            : last.version() < dossier.text().version()
                ? ui.t("decisions.missing.older", "version", last.version())
                : ui.t(
                    last.askedAgain()
                        ? "decisions.missing.refused"
                        : dossier.voting() ? "decisions.missing.vote" : "decisions.missing.anew");
    return new MissingPage.Line(
        dossier.proposal().path(),
        dossier.proposal().title().in(ui.lang()),
        dossier.proposal().number(),
        dossier
            .answering(now)
            .until()
            .map(
                end ->
                    ui.t(
                        "decisions.missing.until",
                        "when",
                        ui.dateTime(end),
                        "days",
                        Math.max(0, Duration.between(now, end).toDays())))
            .orElseGet(
                () -> ui.t("decisions.missing.afterNotes", "days", dossier.opened().windowDays())),
        why);
  }
}
