package org.commontable.campaigns;

import java.util.List;
import java.util.Optional;
import org.commontable.decisions.Decisions;
import org.commontable.decisions.PublicDecision;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.platform.picture.Mark;
import org.springframework.stereotype.Component;

/** Asks the decisions and the members who stands behind a campaign, afresh each time. */
@Component
public class Standings {
  private final Decisions decisions;
  private final Organizations organizations;
  private final OwnNames ownNames;
  private final Demands demands;

  Standings(Decisions decisions, Organizations organizations, OwnNames ownNames, Demands demands) {
    this.decisions = decisions;
    this.organizations = organizations;
    this.ownNames = ownNames;
    this.demands = demands;
  }

  public Standing of(Campaign campaign) {
    return of(campaign, demands.of(campaign.id()));
  }

  public Standing of(Campaign campaign, List<Demand> demanded) {
    var rests = demanded.stream().map(demand -> inPublic(demand.decision())).toList();
    var own =
        organizations.find(ownNames.on(campaign.id())).values().stream()
            .filter(Organization::member)
            .sorted(java.util.Comparator.comparing(Organization::name))
            .map(
                one ->
                    new Backer(
                        one.id(), one.name(), one.shortName(), one.slug(), Mark.CHAIR, List.of()))
            .toList();
    return Standing.of(rests, own);
  }

  /** Where the same question was decided again, on the verdict that holds now. */
  private Optional<PublicDecision> inPublic(Optional<String> number) {
    var decision = number.flatMap(decisions::inPublic);
    return decision
        .flatMap(PublicDecision::again)
        .map(again -> inPublic(Optional.of(again)))
        .orElse(decision);
  }
}
