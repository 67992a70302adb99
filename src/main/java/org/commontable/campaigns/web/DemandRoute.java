package org.commontable.campaigns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Cited;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.DemandStatus;
import org.commontable.campaigns.Demands;
import org.commontable.campaigns.FigureEvidence;
import org.commontable.campaigns.FiguresStoodOn;
import org.commontable.campaigns.Standings;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.PublicDecision;
import org.commontable.decisions.Status;
import org.commontable.evidence.Citation;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What a campaign asks, by which decision, on which evidence, and how it went. */
@Controller
class DemandRoute {
  private final CampaignPages pages;
  private final Demands demands;
  private final Standings standings;
  private final FigureEvidence figures;
  private final FiguresStoodOn stoodOn;
  private final Decisions decisions;
  private final Clock clock;

  DemandRoute(
      CampaignPages pages,
      Demands demands,
      Standings standings,
      FigureEvidence figures,
      FiguresStoodOn stoodOn,
      Decisions decisions,
      Clock clock) {
    this.pages = pages;
    this.demands = demands;
    this.standings = standings;
    this.figures = figures;
    this.stoodOn = stoodOn;
    this.decisions = decisions;
    this.clock = clock;
  }

  @GetMapping("/campaigns/{slug}/demands/new")
  @May(Act.RUN_CAMPAIGN)
  Reply ask(@PathVariable String slug, Visitor visitor) {
    return Reply.page(
        "campaigns/demand", new DemandPage(pages.visible(slug, visitor), Form.blank()));
  }

  @PostMapping("/campaigns/{slug}/demands/new")
  @May(Act.RUN_CAMPAIGN)
  Reply add(@PathVariable String slug, Form form, Ui ui, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    var text = Bilingual.readText(form, "text", 1000);
    var target = Bilingual.read(form, "target", 160);
    var decision = form.optional("decision", 12);
    if (decision.isPresent() && !adoptedInPublic(decision.get())) {
      form.error("decision", "campaigns.demand.fault.decision");
    }
    if (decision.isEmpty() && silences(campaign)) {
      form.error("decision", "campaigns.demand.fault.needed");
    }
    Optional<Cited.Document> document = document(form);
    Optional<Citation> figure = figure(form);
    if (form.ok() && document.isEmpty() && figure.isEmpty()) {
      form.error("document", "campaigns.demand.fault.evidence");
    }
    if (!form.ok()) {
      return Reply.invalid("campaigns/demand", new DemandPage(campaign, form));
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ui.zone());
    UUID demand =
        demands.ask(campaign.id(), text, target, decision, today, visitor.mustBeSomebody().id());
    document.ifPresent(one -> demands.cite(demand, one));
    figure.ifPresent(one -> figures.cite(demand, one));
    stoodOn.tell(campaign);
    return Reply.seeOther(campaign.path(), "campaigns.demand.added");
  }

  @PostMapping("/campaigns/{slug}/demands/{id}/status")
  @May(Act.RUN_CAMPAIGN)
  Reply note(@PathVariable String slug, @PathVariable UUID id, Form form, Ui ui, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    Demand demand =
        demands
            .find(id)
            .filter(found -> found.campaign().equals(campaign.id()))
            .orElseThrow(() -> new NotFound("demand " + id));
    var status = form.parsed("status", DemandStatus::of, "platform.form.choose");
    var day = form.parsed("day", LocalDate::parse, "campaigns.paper.fault.day");
    String note = form.value("note");
    if (!form.ok() || status.isEmpty() || day.isEmpty() || note.length() > 1000) {
      return Reply.seeOther(campaign.path(), "campaigns.demand.fault.status");
    }
    demands.note(demand.id(), status.get(), day.get(), note, visitor.mustBeSomebody().id());
    return Reply.seeOther(campaign.path(), "campaigns.demand.noted");
  }

  /** A public campaign that speaks by decisions would lose its voice by a demand without one. */
  private boolean silences(Campaign campaign) {
    return campaign.opened().isPresent() && standings.of(campaign).decision().isPresent();
  }

  private boolean adoptedInPublic(String number) {
    return decisions
        .inPublic(number)
        .map(PublicDecision::status)
        .filter(Status::adopted)
        .isPresent();
  }

  private Optional<Cited.Document> document(Form form) {
    if (form.value("document").isEmpty()) {
      return Optional.empty();
    }
    String title = form.required("document", 300);
    String page = form.required("page", 40);
    var address = form.optional("address", 500);
    if (address.filter(a -> !a.matches("https?://\\S+")).isPresent()) {
      form.error("address", "campaigns.demand.fault.address");
    }
    return Optional.of(new Cited.Document(title, page, address, clock.instant()));
  }

  private Optional<Citation> figure(Form form) {
    if (form.value("indicator").isEmpty()) {
      return Optional.empty();
    }
    var citation =
        figures.read(
            form.value("indicator"),
            form.value("place"),
            form.value("year"),
            form.value("group"),
            form.value("reference"));
    if (citation.isEmpty()) {
      form.error("indicator", "campaigns.demand.fault.figure");
    }
    return citation;
  }
}
