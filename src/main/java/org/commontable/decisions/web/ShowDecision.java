package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.PublicDecision;
import org.commontable.decisions.Status;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.StoredDecisions;
import org.commontable.decisions.store.TextVersion;
import org.commontable.members.Coalitions;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A decision and the versions of its text. */
@Controller
class ShowDecision {
  private final Finder finder;
  private final DecisionPages pages;
  private final StoredDecisions decisions;
  private final Amending amending;
  private final Coalitions coalitions;
  private final Clock clock;

  ShowDecision(
      Finder finder,
      DecisionPages pages,
      StoredDecisions decisions,
      Amending amending,
      Coalitions coalitions,
      Clock clock) {
    this.finder = finder;
    this.pages = pages;
    this.decisions = decisions;
    this.amending = amending;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  @GetMapping("/decisions/{number}")
  @May(Act.READ_PUBLIC)
  Reply show(@PathVariable String number, Visitor visitor, Ui ui) {
    Dossier dossier = finder.dossier(number);
    return Finder.isMember(visitor)
        ? Reply.page("decisions/decision", pages.of(dossier, visitor, ui))
        : inPublic(dossier, ui);
  }

  /** Members see, before they release a name, what everybody will see. */
  @GetMapping("/decisions/{number}/public")
  @May(Act.READ_PUBLIC)
  Reply inPublic(@PathVariable String number, Ui ui) {
    return inPublic(finder.dossier(number), ui);
  }

  private Reply inPublic(Dossier dossier, Ui ui) {
    Instant now = clock.instant();
    Status status = dossier.status(now);
    if (!Finder.isPublic(dossier, status)) {
      throw new NotFound("decision " + dossier.proposal().number());
    }
    PublicDecision decision = decisions.publicView(dossier);
    TextVersion text = dossier.text();
    return Reply.publicPage(
        "decisions/public",
        new PublicPage(
            decision,
            coalitions.current().area(decision.area()).name().in(ui.lang()),
            ui.t(status.key()),
            dates(decision, ui),
            Pictures.inPublic(decision, ui),
            Markdown.html(text.body().in(ui.lang())),
            Briefs.since(text, ui),
            decision.statement().in(ui.lang()),
            status.adopted() ? VoicesHere.supportByProxy(dossier, now) : 0,
            dossier.sequel().first().orElse("")));
  }

  static String dates(PublicDecision decision, Ui ui) {
    return decision
            .decided()
            .map(
                at ->
                    ui.t(
                        decision.status() == Status.ANNULLED
                            ? "decisions.dates.annulled"
                            : "decisions.dates.decided",
                        "date",
                        ui.date(at)))
            .orElse("")
        + decision
            .windowUntil()
            .map(until -> " " + ui.t("decisions.dates.until", "until", ui.dateTime(until)))
            .orElse("");
  }

  @GetMapping("/decisions/{number}/text/{version}")
  @May(Act.READ_AS_MEMBER)
  Reply text(@PathVariable String number, @PathVariable String version, Ui ui) {
    Dossier dossier = finder.dossier(number);
    List<TextVersion> versions = dossier.versions();
    for (int i = 0; i < versions.size(); i++) {
      TextVersion shown = versions.get(i);
      if (Integer.toString(shown.version()).equals(version)) {
        String before = i == 0 ? "" : versions.get(i - 1).body().in(ui.lang());
        return Reply.page(
            "decisions/text",
            new TextPage(
                dossier.proposal().path(),
                dossier.proposal().number(),
                dossier.proposal().title().in(ui.lang()),
                dossier.proposal().area(),
                shown.version(),
                versions.size(),
                amending.note(shown, amending.accepted(dossier), ui),
                shown.fingerprint(),
                ui.date(shown.made()),
                Markdown.html(shown.body().in(ui.lang())),
                i == 0 ? List.of() : Diff.of(before, shown.body().in(ui.lang()))));
      }
    }
    throw new NotFound("version " + version);
  }
}
