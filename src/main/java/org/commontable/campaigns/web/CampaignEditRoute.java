package org.commontable.campaigns.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.Area;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.Demands;
import org.commontable.campaigns.FiguresStoodOn;
import org.commontable.campaigns.Payer;
import org.commontable.campaigns.Payers;
import org.commontable.campaigns.Standings;
import org.commontable.members.Coalitions;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Writing, publishing and ending a campaign. */
@Controller
class CampaignEditRoute {
  private final CampaignPages pages;
  private final Campaigns campaigns;
  private final Demands demands;
  private final Standings standings;
  private final FiguresStoodOn figures;
  private final Payers payers;
  private final Coalitions coalitions;
  private final Facts facts;

  CampaignEditRoute(
      CampaignPages pages,
      Campaigns campaigns,
      Demands demands,
      Standings standings,
      FiguresStoodOn figures,
      Payers payers,
      Coalitions coalitions,
      Facts facts) {
    this.pages = pages;
    this.campaigns = campaigns;
    this.demands = demands;
    this.standings = standings;
    this.figures = figures;
    this.payers = payers;
    this.coalitions = coalitions;
    this.facts = facts;
  }

  @GetMapping("/campaigns/new")
  @May(Act.RUN_CAMPAIGN)
  Reply ask(Ui ui) {
    return Reply.page(
        "campaigns/edit", page(Form.blank(), "/campaigns/new", Optional.empty(), false, ui));
  }

  @PostMapping("/campaigns/new")
  @May(Act.RUN_CAMPAIGN)
  Reply draft(Form form, Ui ui, Visitor visitor) {
    var title = Bilingual.read(form, "title", 120);
    var summary = Bilingual.readText(form, "summary", 400);
    String area = form.oneOf("area", keys());
    Payer payer = payer(form, Optional.empty(), ui);
    if (!form.ok()) {
      return Reply.invalid(
          "campaigns/edit", page(form, "/campaigns/new", Optional.empty(), false, ui));
    }
    UUID by = visitor.mustBeSomebody().id();
    var campaign = campaigns.draft(Area.of(area), title, summary, by);
    payers.set(campaign.id(), payer, by);
    return Reply.seeOther(campaign.path(), "campaigns.drafted");
  }

  @GetMapping("/campaigns/{slug}/edit")
  @May(Act.RUN_CAMPAIGN)
  Reply edit(@PathVariable String slug, Ui ui, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    var values = Bilingual.values();
    values.put("area", campaign.area().key());
    Bilingual.fill(values, "title", campaign.title());
    Bilingual.fill(values, "summary", campaign.summary());
    Payer payer = payers.of(campaign.id());
    values.put("payer", payer.choice());
    values.put("payer_address", payer.address());
    return Reply.page(
        "campaigns/edit",
        page(
            Form.of(values),
            campaign.path() + "/edit",
            payer.organization(),
            campaign.opened().isPresent(),
            ui));
  }

  @PostMapping("/campaigns/{slug}/edit")
  @May(Act.RUN_CAMPAIGN)
  Reply reword(@PathVariable String slug, Form form, Ui ui, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    var title = Bilingual.read(form, "title", 120);
    var summary = Bilingual.readText(form, "summary", 400);
    String area = form.oneOf("area", keys());
    var present = payers.of(campaign.id()).organization();
    Payer payer = payer(form, present, ui);
    if (!form.ok()) {
      return Reply.invalid(
          "campaigns/edit",
          page(form, campaign.path() + "/edit", present, campaign.opened().isPresent(), ui));
    }
    campaigns.reword(campaign.id(), Area.of(area), title, summary);
    payers.set(campaign.id(), payer, visitor.mustBeSomebody().id());
    return Reply.seeOther(campaign.path(), "campaigns.reworded");
  }

  /**
   * Without a demand, its evidence, and somebody who stands behind it there is nothing to publish.
   */
  @PostMapping("/campaigns/{slug}/publication")
  @May(Act.RUN_CAMPAIGN)
  Reply publish(@PathVariable String slug, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    var demanded = demands.of(campaign.id());
    var standing = standings.of(campaign, demanded);
    var missing = CampaignPages.missing(demanded, standing);
    if (!missing.isEmpty()) {
      return Reply.seeOther(campaign.path(), missing.getFirst());
    }
    if (campaigns.publish(campaign.id(), visitor.mustBeSomebody().id())) {
      facts.published(campaign, standing, visitor);
      figures.tell(campaigns.find(campaign.id()).orElseThrow());
    }
    return Reply.seeOther(campaign.path(), "campaigns.published");
  }

  @PostMapping("/campaigns/{slug}/ending")
  @May(Act.RUN_CAMPAIGN)
  Reply end(@PathVariable String slug, Form form, Ui ui, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    String note = form.value("note");
    if (campaign.opened().isEmpty() || note.isEmpty() || note.length() > 1000) {
      return Reply.seeOther(campaign.path(), "campaigns.endNeedsWords");
    }
    if (campaigns.end(campaign.id(), note, visitor.mustBeSomebody().id())) {
      facts.ended(campaign, note, visitor);
    }
    return Reply.seeOther(campaign.path(), "campaigns.endedNow");
  }

  private Payer payer(Form form, Optional<UUID> present, Ui ui) {
    String choice =
        form.value("payer").isEmpty()
            ? "unsaid"
            : form.oneOf("payer", List.copyOf(payers.choices(present, ui.words()).keySet()));
    String address = form.optional("payer_address", 200).orElse("");
    return Payer.read(form.ok() ? choice : "unsaid", address);
  }

  private static List<String> keys() {
    return Arrays.stream(Area.values()).map(Area::key).toList();
  }

  private CampaignEditPage page(
      Form form, String action, Optional<UUID> payer, boolean open, Ui ui) {
    Map<String, String> areas = new LinkedHashMap<>();
    coalitions.current().areas().forEach(area -> areas.put(area.key(), area.name().in(ui.lang())));
    return new CampaignEditPage(
        form, action, areas, payers.choices(payer, ui.words()), payers.law(ui.lang()), open);
  }
}
