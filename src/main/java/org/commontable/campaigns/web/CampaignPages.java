package org.commontable.campaigns.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.Backer;
import org.commontable.campaigns.Campaign;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.Demand;
import org.commontable.campaigns.Demands;
import org.commontable.campaigns.OwnNames;
import org.commontable.campaigns.Payers;
import org.commontable.campaigns.Standing;
import org.commontable.campaigns.Standing.Voice;
import org.commontable.campaigns.Standings;
import org.commontable.campaigns.petitions.Counting;
import org.commontable.campaigns.petitions.Petitions;
import org.commontable.members.Coalitions;
import org.commontable.members.Organizations;
import org.commontable.platform.picture.Middle;
import org.commontable.platform.picture.RoundTable;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Puts together what a campaign's page shows; everything is read afresh. */
@Component
class CampaignPages {
  private final Campaigns campaigns;
  private final Demands demands;
  private final Standings standings;
  private final EvidenceWords evidence;
  private final SincePublished since;
  private final Payers payers;
  private final OwnNames ownNames;
  private final Organizations organizations;
  private final Petitions petitions;
  private final Counting counting;
  private final Coalitions coalitions;
  private final Clock clock;

  CampaignPages(
      Campaigns campaigns,
      Demands demands,
      Standings standings,
      EvidenceWords evidence,
      SincePublished since,
      Payers payers,
      OwnNames ownNames,
      Organizations organizations,
      Petitions petitions,
      Counting counting,
      Coalitions coalitions,
      Clock clock) {
    this.campaigns = campaigns;
    this.demands = demands;
    this.standings = standings;
    this.evidence = evidence;
    this.since = since;
    this.payers = payers;
    this.ownNames = ownNames;
    this.organizations = organizations;
    this.petitions = petitions;
    this.counting = counting;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  /** A campaign this reader may see; drafts are the members' own. */
  Campaign visible(String slug, Visitor visitor) {
    return campaigns
        .bySlug(slug)
        .filter(c -> c.state().visible() || visitor.may(Act.READ_AS_MEMBER))
        .orElseThrow(() -> new NotFound("campaign " + slug));
  }

  CampaignPage page(Campaign campaign, Ui ui, Visitor visitor) {
    var demanded = demands.of(campaign.id());
    Standing standing = standings.of(campaign, demanded);
    Instant now = clock.instant();
    boolean runs = visitor.may(Act.RUN_CAMPAIGN);
    var all =
        petitions.of(campaign.id()).stream()
            .filter(petition -> runs || petition.state(now).visible())
            .toList();
    return new CampaignPage(
        campaign,
        coalitions.current().area(campaign.area().key()).name().in(ui.lang()),
        demanded.stream().map(demand -> view(demand, ui)).toList(),
        standing,
        table(standing, ui),
        all,
        all.stream()
            .filter(petition -> petition.state(now).signable())
            .findFirst()
            .map(petition -> new CampaignPage.Sign(petition, counting.of(petition.id()))),
        since.of(campaign, demanded, all, ui, visitor),
        seats(campaign, standing, visitor),
        missing(demanded, standing),
        payers.line(campaign.id(), ui.words()),
        runs);
  }

  /** What still keeps it from being published, as message keys. */
  static List<String> missing(List<Demand> demanded, Standing standing) {
    var missing = new ArrayList<String>();
    if (demanded.isEmpty()) {
      missing.add("campaigns.missing.demand");
    }
    if (demanded.stream().anyMatch(demand -> demand.evidence().isEmpty())) {
      missing.add("campaigns.missing.evidence");
    }
    if (!demanded.isEmpty() && !standing.publishable()) {
      missing.add("campaigns.missing.voice");
    }
    return missing;
  }

  private CampaignPage.DemandView view(Demand demand, Ui ui) {
    return new CampaignPage.DemandView(
        demand,
        demand.evidence().stream().map(cited -> evidence.view(cited, ui)).toList(),
        corrections(demand, ui));
  }

  private List<CampaignPage.CorrectionView> corrections(Demand demand, Ui ui) {
    var all = new ArrayList<CampaignPage.CorrectionView>();
    for (Demand.Correction made : demand.corrections()) {
      all.add(
          new CampaignPage.CorrectionView(
              made,
              !made.before().equals(demand.after(all.size())),
              made.left().stream().map(it -> evidence.before(it, ui)).toList(),
              made.joined().stream().map(it -> evidence.title(it, ui)).toList()));
    }
    return all;
  }

  private static Optional<RoundTable> table(Standing standing, Ui ui) {
    if (standing.backers().isEmpty()) {
      return Optional.empty();
    }
    var seats = standing.backers().stream().map(Backer::seat).toList();
    if (standing.voice() == Voice.OWN_NAMES) {
      var middle =
          Middle.of(
              ui.t("campaigns.table.together"), ui.t("campaigns.table.own", "count", seats.size()));
      return Optional.of(
          RoundTable.directory(seats, middle, ui.t("campaigns.voice.own", "count", seats.size()))
              .withoutList());
    }
    var decision = standing.decision().orElseThrow();
    var lines = new ArrayList<String>();
    lines.add(ui.t("campaigns.table.yes", "yes", decision.yes(), "members", decision.members()));
    if (decision.conditional() > 0) {
      lines.add(ui.t("campaigns.table.conditions", "count", decision.conditional()));
    }
    return Optional.of(
        RoundTable.released(
                seats,
                new Middle("", ui.t("campaigns.table.adopted"), lines),
                decision.statement().in(ui.lang()))
            .withoutList());
  }

  /** Where no decision speaks, an organization may give or take back its own name here. */
  private List<CampaignPage.OwnSeat> seats(Campaign campaign, Standing standing, Visitor visitor) {
    if (standing.decision().isPresent()) {
      return List.of();
    }
    var given = ownNames.on(campaign.id());
    return visitor.organizations().stream()
        .flatMap(id -> organizations.find(id).stream())
        .filter(one -> visitor.actsFor(one.id()) || given.contains(one.id()))
        .map(one -> new CampaignPage.OwnSeat(one.id(), one.name(), given.contains(one.id())))
        .toList();
  }
}
