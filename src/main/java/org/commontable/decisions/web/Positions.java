package org.commontable.decisions.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.decisions.PublicDecision;
import org.commontable.decisions.RuleBook;
import org.commontable.decisions.RuleBooks;
import org.commontable.decisions.Status;
import org.commontable.decisions.store.Dossier;
import org.commontable.decisions.store.Dossiers;
import org.commontable.decisions.store.Quotes;
import org.commontable.decisions.store.StoredDecisions;
import org.commontable.platform.picture.Middle;
import org.commontable.platform.picture.RoundTable;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Positions: every decision, newest first. */
@Controller
class Positions {
  private final Dossiers dossiers;
  private final StoredDecisions decisions;
  private final Quotes quotes;
  private final RuleBooks rules;
  private final Clock clock;

  Positions(
      Dossiers dossiers, StoredDecisions decisions, Quotes quotes, RuleBooks rules, Clock clock) {
    this.dossiers = dossiers;
    this.decisions = decisions;
    this.quotes = quotes;
    this.rules = rules;
    this.clock = clock;
  }

  @GetMapping("/decisions")
  @May(Act.READ_PUBLIC)
  Reply list(Visitor visitor, Ui ui) {
    boolean member = Finder.isMember(visitor);
    Instant now = clock.instant();
    List<PositionsPage.Line> lines =
        member
            ? dossiers.all().stream().map(dossier -> line(dossier, now, visitor, ui)).toList()
            : decisions.publicList().stream().map(decision -> line(decision, ui)).toList();
    return Reply.publicPage(
        "decisions/positions",
        new PositionsPage(
            member,
            visitor.may(Act.PROPOSE),
            rules.current().map(RuleBook::provisional).orElse(true),
            lines));
  }

  private PositionsPage.Line line(Dossier dossier, Instant now, Visitor visitor, Ui ui) {
    Status status = dossier.status(now);
    boolean opened = dossier.opening().isPresent();
    RoundTable table =
        opened
            ? Pictures.members(dossier, now, visitor.organizations(), ui)
            : RoundTable.stances(List.of(), Middle.EMPTY, "");
    return new PositionsPage.Line(
        dossier.proposal().path(),
        dossier.proposal().number(),
        dossier.proposal().title().in(ui.lang()),
        dossier.proposal().area(),
        ui.t(status.key()),
        said(dossier, status, now, ui),
        table,
        opened && status != Status.WITHDRAWN);
  }

  private String said(Dossier dossier, Status status, Instant now, Ui ui) {
    return switch (status) {
      case DRAFT -> ui.t("decisions.list.filed", "date", ui.date(dossier.proposal().made()));
      case WITHDRAWN -> "";
      case OPEN ->
          ui.t("decisions.list.until", "when", ui.dateTime(dossier.closes().orElse(now)))
              + " "
              + ui.t(
                  "decisions.list.answered",
                  "n",
                  dossier.current(now).size(),
                  "members",
                  dossier.opened().electors().size());
      default -> quotes.forMembers(dossier, now).in(ui.lang());
    };
  }

  private static PositionsPage.Line line(PublicDecision decision, Ui ui) {
    return new PositionsPage.Line(
        decision.path(),
        decision.number(),
        decision.title().in(ui.lang()),
        decision.area(),
        ui.t(decision.status().key()),
        decision.statement().in(ui.lang()),
        Pictures.inPublic(decision, ui),
        !decision.seats().isEmpty());
  }
}
