package org.commontable.campaigns.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commontable.accounts.Act;
import org.commontable.accounts.Visitor;
import org.commontable.campaigns.Backer;
import org.commontable.campaigns.Campaigns;
import org.commontable.campaigns.Payers;
import org.commontable.campaigns.Standing;
import org.commontable.campaigns.Standings;
import org.commontable.campaigns.petitions.Counting;
import org.commontable.campaigns.petitions.Deliveries;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.PetitionState;
import org.commontable.campaigns.petitions.Petitions;
import org.commontable.campaigns.petitions.Signers;
import org.commontable.members.Coalitions;
import org.commontable.platform.web.Form;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Component;

/** Puts together what a petition's pages show. */
@Component
class PetitionPages {
  private static final int NAMES = 30;

  private final Petitions petitions;
  private final Campaigns campaigns;
  private final Standings standings;
  private final Counting counting;
  private final Signers signers;
  private final Deliveries deliveries;
  private final Payers payers;
  private final Coalitions coalitions;
  private final Clock clock;

  PetitionPages(
      Petitions petitions,
      Campaigns campaigns,
      Standings standings,
      Counting counting,
      Signers signers,
      Deliveries deliveries,
      Payers payers,
      Coalitions coalitions,
      Clock clock) {
    this.petitions = petitions;
    this.campaigns = campaigns;
    this.standings = standings;
    this.counting = counting;
    this.signers = signers;
    this.deliveries = deliveries;
    this.payers = payers;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  /** A petition this reader may see; drafts are for those who run campaigns. */
  Petition visible(String slug, Visitor visitor) {
    return petitions
        .bySlug(slug)
        .filter(p -> p.state(clock.instant()).visible() || visitor.may(Act.RUN_CAMPAIGN))
        .orElseThrow(() -> new NotFound("petition " + slug));
  }

  PetitionPage page(Petition petition, Form form, Ui ui, Visitor visitor) {
    var campaign = campaigns.find(petition.campaign()).orElseThrow();
    Standing standing = standings.of(campaign);
    PetitionState state = petition.state(clock.instant());
    Optional<Backer> via = ConsentBox.via(standing, form);
    var coalition = coalitions.current();
    return new PetitionPage(
        petition,
        state,
        campaign,
        standing,
        counting.of(petition.id()),
        form,
        via.map(Backer::slug).orElse(""),
        ConsentBox.shown(via, standing, coalition.name(), ui.words()),
        signers.shown(petition.id(), NAMES),
        deliveries.of(petition.id()),
        visitor.may(Act.DELIVER_SIGNATURES) ? deliveries.waiting(petition.id()) : List.of(),
        paid(petition, ui),
        coalition.clerkPhone(),
        visitor.may(Act.ENTER_PAPER_SIGNATURE),
        visitor.may(Act.RUN_CAMPAIGN));
  }

  /** Key of the area, for its color. */
  String area(Petition petition) {
    return campaigns.find(petition.campaign()).orElseThrow().area().key();
  }

  /** Who pays for its campaign, in a line; empty when nothing is said. */
  String paid(Petition petition, Ui ui) {
    return payers.line(petition.campaign(), ui.words());
  }
}
