package org.commontable.members;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One organization at the table: the unit that decides.
 *
 * @param shortName at most 12 letters, for seats and narrow columns
 * @param daysToDecide days it needs to bring a stance home and back, 0 to 365
 * @param howItDecides board, members, congress … in its own words; may be empty
 * @param founding it was added before the coalition's first invitation went out
 * @param joined when its latest membership began; empty while it has not answered its invitation
 * @param left when that membership ended; empty while it is a member
 */
public record Organization(
    UUID id,
    String slug,
    String name,
    String shortName,
    Kind kind,
    LegalStatus legalStatus,
    int daysToDecide,
    String howItDecides,
    boolean founding,
    Optional<Instant> joined,
    Optional<Instant> left) {

  /** Its address that lasts. */
  public String path() {
    return "/members/" + slug;
  }

  /** In good standing now; a past instant is judged by {@link Organizations#at}. */
  public boolean member() {
    return joined.isPresent() && left.isEmpty();
  }
}
