package org.commontable.members.prospects;

import java.time.LocalDate;
import java.util.List;
import org.commontable.members.Organization;
import org.commontable.members.Waiting;
import org.commontable.members.WaitingForMembers;
import org.springframework.stereotype.Component;

/** Next steps that an organization undertook, from a week before their day. */
@Component
class NextSteps implements WaitingForMembers {
  private static final int DAYS = 7;

  private final Prospects prospects;

  NextSteps(Prospects prospects) {
    this.prospects = prospects;
  }

  @Override
  public List<Waiting> of(Organization organization, LocalDate today) {
    return prospects.askedBy(organization.id()).stream()
        .filter(one -> one.last().stage().open())
        .filter(
            one ->
                one.last().nextOn().filter(day -> !day.isAfter(today.plusDays(DAYS))).isPresent())
        .map(
            one ->
                new Waiting(
                    "prospect",
                    one.name() + ": " + one.last().nextStep(),
                    one.last().nextOn().orElseThrow(),
                    one.path()))
        .toList();
  }
}
