package org.commontable.home.convener;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.commontable.members.Organization;
import org.commontable.members.Organizations;
import org.commontable.members.SeatKind;
import org.commontable.members.Seats;
import org.springframework.stereotype.Component;

/**
 * For which organizations somebody may propose a convener: she is their delegate, and both they and
 * she have been at the table for a while. Whoever runs the table can invite an organization or
 * carry a letter to a delegate, and so could make two seats in an afternoon.
 */
@Component
class Standing {
  private final Organizations organizations;
  private final Seats seats;
  private final Successions successions;
  private final Clock clock;

  Standing(Organizations organizations, Seats seats, Successions successions, Clock clock) {
    this.organizations = organizations;
    this.seats = seats;
    this.successions = successions;
    this.clock = clock;
  }

  List<Organization> of(UUID person) {
    var now = clock.instant();
    var since = now.minus(successions.rule(now).standing());
    return seats.heldBy(person, now).stream()
        .filter(seat -> seat.kind() == SeatKind.DELEGATE && !seat.from().isAfter(since))
        .flatMap(seat -> organizations.find(seat.organization()).stream())
        .filter(Organization::member)
        .filter(member -> member.joined().filter(joined -> !joined.isAfter(since)).isPresent())
        .toList();
  }
}
