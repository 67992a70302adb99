package org.commontable.members.commitments;

import java.time.LocalDate;
import java.util.List;
import org.commontable.members.Organization;
import org.commontable.members.Waiting;
import org.commontable.members.WaitingForMembers;
import org.springframework.stereotype.Component;

/**
 * Promises that wait for their organization: to be confirmed, kept within two weeks, or overdue.
 */
@Component
class PromisesDue implements WaitingForMembers {
  private static final int DAYS = 14;

  private final Commitments commitments;

  PromisesDue(Commitments commitments) {
    this.commitments = commitments;
  }

  @Override
  public List<Waiting> of(Organization organization, LocalDate today) {
    return commitments.of(organization.id()).stream()
        .filter(one -> one.state(today, true).open())
        .filter(one -> !one.confirmed() || !one.due().isAfter(today.plusDays(DAYS)))
        .map(one -> new Waiting(what(one, today), one.what(), one.due(), one.path()))
        .toList();
  }

  private static String what(Commitment one, LocalDate today) {
    if (!one.confirmed()) {
      return "confirm";
    }
    return one.due().isBefore(today) ? "overdue" : "promise";
  }
}
