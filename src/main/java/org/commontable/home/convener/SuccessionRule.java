package org.commontable.home.convener;

import java.time.Duration;

/**
 * The deadlines of a succession; docs/methods/succession.md says where they come from.
 *
 * @param standingDays how long an organization has been a member, and its delegate has sat for it,
 *     before it may propose or second
 * @param secondDays within these another organization seconds
 * @param noticeHours time to object once it was seconded
 * @param acceptDays time to accept, after the notice or after the convener asked
 * @param yesDays how long the table's yes to somebody who was objected to is good for
 */
public record SuccessionRule(
    int standingDays, int secondDays, int noticeHours, int acceptDays, int yesDays) {
  Duration standing() {
    return Duration.ofDays(standingDays);
  }

  Duration notice() {
    return Duration.ofHours(noticeHours);
  }
}
