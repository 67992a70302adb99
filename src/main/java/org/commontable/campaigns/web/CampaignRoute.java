package org.commontable.campaigns.web;

import java.util.List;
import java.util.UUID;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.CurrentWork;
import org.commontable.campaigns.FiguresStoodOn;
import org.commontable.campaigns.OwnNames;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Campaigns as everybody reads them, and an organization's own name on one. */
@Controller
class CampaignRoute {
  private final CampaignPages pages;
  private final Campaigns campaigns;
  private final CurrentWork work;
  private final OwnNames ownNames;
  private final FiguresStoodOn figures;

  CampaignRoute(
      CampaignPages pages,
      Campaigns campaigns,
      CurrentWork work,
      OwnNames ownNames,
      FiguresStoodOn figures) {
    this.pages = pages;
    this.campaigns = campaigns;
    this.work = work;
    this.ownNames = ownNames;
    this.figures = figures;
  }

  @GetMapping("/campaigns")
  @May(Act.READ_PUBLIC)
  Reply all(Visitor visitor) {
    return Reply.publicPage(
        "campaigns/campaigns",
        new CampaignsPage(
            work.current(),
            campaigns.past(),
            visitor.may(Act.READ_AS_MEMBER) ? campaigns.drafts() : List.of(),
            visitor.may(Act.RUN_CAMPAIGN)));
  }

  @GetMapping("/campaigns/{slug}")
  @May(Act.READ_PUBLIC)
  Reply one(@PathVariable String slug, Ui ui, Visitor visitor) {
    return Reply.publicPage(
        "campaigns/campaign", pages.page(pages.visible(slug, visitor), ui, visitor));
  }

  /** One tap gives it; no coalition position is claimed by it. */
  @PostMapping("/campaigns/{slug}/our-name")
  @May(Act.RELEASE_NAME)
  Reply give(@PathVariable String slug, Form form, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    UUID organization = ours(form, visitor);
    visitor.mustActFor(organization);
    ownNames.give(campaign.id(), organization, visitor.mustBeSomebody().id());
    figures.tell(campaign);
    return Reply.seeOther(campaign.path(), "campaigns.ourName.given");
  }

  /**
   * One tap takes it off, at any hour; no reason is asked. The next reading of the page follows.
   */
  @PostMapping("/campaigns/{slug}/our-name/withdrawal")
  @May(Act.RELEASE_NAME)
  Reply withdraw(@PathVariable String slug, Form form, Visitor visitor) {
    Campaign campaign = pages.visible(slug, visitor);
    UUID organization = ours(form, visitor);
    ownNames.withdraw(campaign.id(), organization, visitor.mustBeSomebody().id());
    figures.tell(campaign);
    return Reply.seeOther(campaign.path(), "campaigns.ourName.withdrawn");
  }

  private static UUID ours(Form form, Visitor visitor) {
    UUID organization =
        form.parsed("organization", UUID::fromString, "platform.form.choose")
            .orElseThrow(() -> new org.commontable.platform.web.Forbidden("no organization named"));
    visitor.mustSpeakFor(organization);
    return organization;
  }
}
