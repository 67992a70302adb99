package org.commontable.campaigns.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Cited;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.DemandCorrections;
import org.commontable.campaigns.DemandDrafts;
import org.commontable.campaigns.Demands;
import org.commontable.campaigns.FiguresStoodOn;
import org.commontable.evidence.Citation;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * A demand's words and figures are corrected. What stood there stays readable with its day; the
 * pages of the figures follow at once.
 */
@Controller
class DemandCorrectionRoute {
  private final CampaignPages pages;
  private final Demands demands;
  private final DemandCorrections corrections;
  private final DemandForm forms;
  private final DemandDrafts drafts;
  private final FigurePicker picker;
  private final FiguresStoodOn stoodOn;
  private final Facts facts;

  DemandCorrectionRoute(
      CampaignPages pages,
      Demands demands,
      DemandCorrections corrections,
      DemandForm forms,
      DemandDrafts drafts,
      FigurePicker picker,
      FiguresStoodOn stoodOn,
      Facts facts) {
    this.pages = pages;
    this.demands = demands;
    this.corrections = corrections;
    this.forms = forms;
    this.drafts = drafts;
    this.picker = picker;
    this.stoodOn = stoodOn;
    this.facts = facts;
  }

  @GetMapping("/campaigns/{slug}/demands/{id}/correction")
  @May(Act.RUN_CAMPAIGN)
  Reply ask(
      @PathVariable String slug,
      @PathVariable UUID id,
      @RequestParam Map<String, String> query,
      Ui ui,
      Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    Demand demand = of(campaign, demands.find(id));
    Optional<Map<String, List<String>>> typed = drafts.typed(draft(demand, visitor));
    Form form = FigurePicker.filled(typed.orElseGet(() -> DemandForm.correction(demand)), query);
    picker.read(form, standing(demand), ui);
    return Reply.page("campaigns/demand", page(campaign, demand, form, typed.isPresent(), ui));
  }

  /** As that of a new demand ({@link DemandRoute#keep}). */
  @PostMapping("/campaigns/{slug}/demands/{id}/correction/draft")
  @May(Act.RUN_CAMPAIGN)
  Reply keep(@PathVariable String slug, @PathVariable UUID id, Form form, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    Demand demand = of(campaign, demands.find(id));
    if (form.checked("forget")) {
      drafts.forget(draft(demand, visitor));
      return Reply.seeOther(DemandPage.correctionOf(campaign, demand));
    }
    drafts.keep(draft(demand, visitor), TypedDemand.of(form));
    return Reply.seeOther(
        form.checked("remove")
            ? DemandPage.correctionOf(campaign, demand)
            : "/evidence/cite?campaign=" + campaign.slug() + "&demand=" + demand.id());
  }

  /** Sent twice, it is done once; what somebody else corrected meanwhile is not written over. */
  @PostMapping("/campaigns/{slug}/demands/{id}/correction")
  @May(Act.RUN_CAMPAIGN)
  Reply correct(
      @PathVariable String slug, @PathVariable UUID id, Form form, Ui ui, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    Demand demand = of(campaign, demands.locked(id));
    Demand.Words words = forms.read(form, campaign);
    String why = form.required("why", 300);
    List<Citation> stands = picker.read(form, standing(demand), ui);
    if (form.ok() && stands.isEmpty() && demand.evidence().size() == demand.figures().size()) {
      form.error("indicator", "campaigns.demand.fault.noFigure");
    }
    if (form.ok() && !DemandCorrections.isSaid(demand, words, stands)) {
      refuseWhatWasWrittenBefore(form, demand);
    }
    if (!form.ok()) {
      return Reply.invalid("campaigns/demand", page(campaign, demand, form, false, ui));
    }
    UUID by = visitor.mustBeSomebody().id();
    Optional<Demand.Correction> made = corrections.correct(demand, words, stands, why, by);
    drafts.forget(draft(demand, visitor));
    if (made.isPresent()) {
      stoodOn.tell(campaign);
      if (campaign.state().visible()) {
        facts.corrected(demand, words, made.get(), visitor);
      }
    }
    return Reply.seeOther(campaign.path(), "campaigns.demand.corrected");
  }

  /** The form tells how many corrections it knows of. */
  private static void refuseWhatWasWrittenBefore(Form form, Demand demand) {
    if (!form.value("since").equals(DemandForm.since(demand))) {
      form.error("text", "campaigns.demand.fault.meanwhile");
    }
  }

  private DemandPage page(Campaign campaign, Demand demand, Form form, boolean kept, Ui ui) {
    return DemandPage.again(
        campaign, demand, form, picker.chosen(form, standing(demand), ui), kept);
  }

  private static List<Citation> standing(Demand demand) {
    return demand.figures().stream().map(Cited.Figure::citation).toList();
  }

  private static DemandDrafts.Of draft(Demand demand, Visitor visitor) {
    return new DemandDrafts.Of(
        demand.campaign(), visitor.mustBeSomebody().id(), Optional.of(demand.id()));
  }

  private static Demand of(Campaign campaign, Optional<Demand> demand) {
    return demand
        .filter(found -> found.campaign().equals(campaign.id()))
        .orElseThrow(() -> new NotFound("a demand of this campaign"));
  }
}
