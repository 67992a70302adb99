package org.commontable.campaigns.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.DemandStatus;
import org.commontable.campaigns.Demands;
import org.commontable.campaigns.FiguresStoodOn;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * How a demand was answered. Each change is dated; the page and its figures' pages follow at once.
 */
@Controller
class DemandStatusRoute {
  private final CampaignPages pages;
  private final Demands demands;
  private final FiguresStoodOn stoodOn;
  private final Clock clock;

  DemandStatusRoute(CampaignPages pages, Demands demands, FiguresStoodOn stoodOn, Clock clock) {
    this.pages = pages;
    this.demands = demands;
    this.stoodOn = stoodOn;
    this.clock = clock;
  }

  @GetMapping("/campaigns/{slug}/demands/{id}/status")
  @May(Act.RUN_CAMPAIGN)
  Reply askStatus(@PathVariable String slug, @PathVariable UUID id, Ui ui, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    var values = Map.of("status", demand(campaign, id).status().status().key());
    return Reply.page(
        "campaigns/demand-status", page(campaign, demand(campaign, id), Form.of(values), ui));
  }

  /** Whatever is said about an answer names its source. */
  @PostMapping("/campaigns/{slug}/demands/{id}/status")
  @May(Act.RUN_CAMPAIGN)
  Reply note(@PathVariable String slug, @PathVariable UUID id, Form form, Ui ui, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    Demand demand = demand(campaign, id);
    Instant now = clock.instant();
    var status = form.parsed("status", DemandStatus::of, "platform.form.choose");
    form.required("status", 20);
    form.required("day", 10);
    var day = form.parsed("day", LocalDate::parse, "campaigns.paper.fault.day");
    if (day.filter(d -> d.isAfter(LocalDate.ofInstant(now, ui.zone()))).isPresent()) {
      form.error("day", "campaigns.paper.fault.future");
    }
    String source =
        status.filter(DemandStatus.ASKED::equals).isPresent()
            ? form.optional("source", 300).orElse("")
            : form.required("source", 300);
    var address = DemandRoute.address(form);
    String note = form.optionalText("note", 1000).orElse("");
    if (!form.ok() || status.isEmpty() || day.isEmpty()) {
      return Reply.invalid("campaigns/demand-status", page(campaign, demand, form, ui));
    }
    demands.note(
        demand.id(),
        new Demand.Change(
            status.get(), day.get(), source, address, note, now, visitor.mustBeSomebody().id()));
    stoodOn.tell(campaign);
    return Reply.seeOther(campaign.path(), "campaigns.demand.noted");
  }

  private Demand demand(Campaign campaign, UUID id) {
    return demands
        .find(id)
        .filter(found -> found.campaign().equals(campaign.id()))
        .orElseThrow(() -> new NotFound("demand " + id));
  }

  private static DemandStatusPage page(Campaign campaign, Demand demand, Form form, Ui ui) {
    var states = new LinkedHashMap<String, String>();
    for (DemandStatus status : DemandStatus.values()) {
      states.put(status.key(), ui.t("campaigns.status." + status.key()));
    }
    return new DemandStatusPage(campaign, demand, form, states);
  }
}
