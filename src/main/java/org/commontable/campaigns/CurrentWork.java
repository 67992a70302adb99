package org.commontable.campaigns;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.commontable.campaigns.petitions.Counting;
import org.commontable.campaigns.petitions.Petition;
import org.commontable.campaigns.petitions.Petitions;
import org.springframework.stereotype.Component;

/** What the coalition is working on, with what a reader can do for it. */
@Component
public class CurrentWork {
  private final Campaigns campaigns;
  private final Petitions petitions;
  private final Counting counting;
  private final Clock clock;

  CurrentWork(Campaigns campaigns, Petitions petitions, Counting counting, Clock clock) {
    this.campaigns = campaigns;
    this.petitions = petitions;
    this.counting = counting;
    this.clock = clock;
  }

  /** Open campaigns, the newest first. */
  public List<WorkInHand> current() {
    return campaigns.open().stream().map(c -> new WorkInHand(c, openPetition(c))).toList();
  }

  private Optional<WorkInHand.OpenPetition> openPetition(Campaign campaign) {
    return petitions.of(campaign.id()).stream()
        .filter(petition -> petition.state(clock.instant()).signable())
        .findFirst()
        .map(this::line);
  }

  private WorkInHand.OpenPetition line(Petition petition) {
    var count = counting.of(petition.id());
    return new WorkInHand.OpenPetition(
        petition.path(), petition.title(), count.validated(), count.paper(), petition.end());
  }
}
