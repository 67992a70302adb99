package org.commontable.members;

import java.util.UUID;
import org.commontable.accounts.People;
import org.springframework.stereotype.Component;

/**
 * Who left comes back as itself, by somebody who has spoken for it, or as the members decided anew.
 * Else the convener could seat anybody in its place, in decisions that still wait for its answer.
 */
@Component
public class ComingBack {
  private final Seats seats;
  private final MembershipActs acts;
  private final People people;

  ComingBack(Seats seats, MembershipActs acts, People people) {
    this.seats = seats;
    this.acts = acts;
    this.people = people;
  }

  /** Whether this address can be asked for an organization; for one that never left any can. */
  public boolean mayAsk(Organization organization, String email) {
    return organization.left().isEmpty()
        || people
            .byEmail(email)
            .filter(person -> hasSpoken(organization.id(), person.id()))
            .isPresent()
        || acts.of(organization.id()).stream()
            .filter(act -> act.kind() == MembershipAct.Kind.ADMITTED)
            .anyMatch(act -> act.at().isAfter(organization.left().get()));
  }

  private boolean hasSpoken(UUID organization, UUID person) {
    return seats.of(organization).stream()
        .anyMatch(seat -> seat.kind().speaks() && seat.person().equals(person));
  }
}
