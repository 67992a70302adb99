package org.commontable.members.profile;

import java.time.LocalDate;
import java.util.List;
import org.commontable.members.Coalitions;
import org.commontable.members.Organization;
import org.commontable.members.Waiting;
import org.commontable.members.WaitingForMembers;
import org.springframework.stereotype.Component;

/** Asks each organization once, at joining: a month on its desk, then never again. */
@Component
class ProfileAsked implements WaitingForMembers {
  private static final int DAYS = 30;

  private final Profiles profiles;
  private final Coalitions coalitions;

  ProfileAsked(Profiles profiles, Coalitions coalitions) {
    this.profiles = profiles;
    this.coalitions = coalitions;
  }

  @Override
  public List<Waiting> of(Organization organization, LocalDate today) {
    var zone = coalitions.current().zone();
    return organization.joined().stream()
        .map(joined -> LocalDate.ofInstant(joined, zone).plusDays(DAYS))
        .filter(until -> !today.isAfter(until))
        .filter(until -> profiles.of(organization.id()).isEmpty())
        .map(until -> new Waiting("profile", "", until, organization.path() + "/profile/edit"))
        .toList();
  }
}
