package org.commontable.campaigns.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.Cited;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.DemandDrafts;
import org.commontable.campaigns.Demands;
import org.commontable.campaigns.FigureEvidence;
import org.commontable.campaigns.FiguresStoodOn;
import org.commontable.evidence.Citation;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** A new demand: what is asked, by which decision, on which evidence. */
@Controller
class DemandRoute {
  private final CampaignPages pages;
  private final Demands demands;
  private final DemandForm forms;
  private final DemandDrafts drafts;
  private final FigureEvidence figures;
  private final FigurePicker picker;
  private final Campaigns campaigns;
  private final FiguresStoodOn stoodOn;
  private final Clock clock;

  DemandRoute(
      CampaignPages pages,
      Demands demands,
      DemandForm forms,
      DemandDrafts drafts,
      FigureEvidence figures,
      FigurePicker picker,
      Campaigns campaigns,
      FiguresStoodOn stoodOn,
      Clock clock) {
    this.pages = pages;
    this.demands = demands;
    this.forms = forms;
    this.drafts = drafts;
    this.figures = figures;
    this.picker = picker;
    this.campaigns = campaigns;
    this.stoodOn = stoodOn;
    this.clock = clock;
  }

  @GetMapping("/campaigns/{slug}/demands/new")
  @May(Act.RUN_CAMPAIGN)
  Reply ask(
      @PathVariable String slug, @RequestParam Map<String, String> query, Ui ui, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    Optional<Map<String, List<String>>> typed = drafts.typed(draft(campaign, visitor));
    Form form = FigurePicker.filled(typed.orElse(Map.of()), query);
    picker.read(
        form, List.of(),
        ui); // what cannot be cited is said before anybody has written a demand on it
    return Reply.page(
        "campaigns/demand",
        DemandPage.fresh(campaign, form, picker.chosen(form, List.of(), ui), typed.isPresent()));
  }

  /**
   * Keeps what was typed, with the figures chosen so far, and goes on to choose one more. With
   * "remove" one of them goes, with "forget" all that was typed.
   */
  @PostMapping("/campaigns/{slug}/demands/draft")
  @May(Act.RUN_CAMPAIGN)
  Reply keep(@PathVariable String slug, Form form, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    if (form.checked("forget")) {
      drafts.forget(draft(campaign, visitor));
      return Reply.seeOther(campaign.path() + "/demands/new");
    }
    drafts.keep(draft(campaign, visitor), TypedDemand.of(form));
    return Reply.seeOther(
        form.checked("remove")
            ? campaign.path() + "/demands/new"
            : "/evidence/cite?campaign=" + campaign.slug());
  }

  private static DemandDrafts.Of draft(Campaign campaign, Visitor visitor) {
    return new DemandDrafts.Of(campaign.id(), visitor.mustBeSomebody().id(), Optional.empty());
  }

  /** From a figure's page: of which campaign the demand shall be; the figure goes along. */
  @GetMapping("/campaigns/demands/new")
  @May(Act.RUN_CAMPAIGN)
  Reply which(@RequestParam Map<String, String> query) {
    var figure = UriComponentsBuilder.newInstance();
    FigurePicker.FIELDS.forEach(it -> figure.queryParam(it, query.getOrDefault(it, "")));
    return Reply.page(
        "campaigns/demand-where",
        new DemandWherePage(
            Stream.concat(campaigns.drafts().stream(), campaigns.open().stream()).toList(),
            figure.encode().build().toUriString()));
  }

  @PostMapping("/campaigns/{slug}/demands/new")
  @May(Act.RUN_CAMPAIGN)
  Reply add(@PathVariable String slug, Form form, Ui ui, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    Demand.Words words = forms.read(form, campaign);
    Optional<Cited.Document> document = document(form);
    List<Citation> cited = picker.read(form, List.of(), ui);
    if (form.ok() && document.isEmpty() && cited.isEmpty()) {
      form.error("document", "campaigns.demand.fault.evidence");
    }
    if (!form.ok()) {
      return Reply.invalid(
          "campaigns/demand",
          DemandPage.fresh(campaign, form, picker.chosen(form, List.of(), ui), false));
    }
    LocalDate today = LocalDate.ofInstant(clock.instant(), ui.zone());
    UUID demand = demands.ask(campaign.id(), words, today, visitor.mustBeSomebody().id());
    document.ifPresent(one -> demands.cite(demand, one));
    cited.forEach(one -> figures.cite(demand, one, words.decision()));
    drafts.forget(draft(campaign, visitor));
    stoodOn.tell(campaign);
    return Reply.seeOther(campaign.path(), "campaigns.demand.added");
  }

  private Optional<Cited.Document> document(Form form) {
    if (form.value("document").isEmpty()) {
      return Optional.empty();
    }
    String title = form.required("document", 300);
    String page = form.required("page", 40);
    var address = address(form);
    return Optional.of(new Cited.Document(title, page, address, clock.instant()));
  }

  /** Where a source can be read; empty when it has no address. */
  static Optional<String> address(Form form) {
    var address = form.optional("address", 500);
    if (address.filter(a -> !a.matches("https?://\\S+")).isPresent()) {
      form.error("address", "campaigns.demand.fault.address");
    }
    return address;
  }
}
