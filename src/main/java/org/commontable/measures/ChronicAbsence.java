package org.commontable.measures;

import org.commontable.shared.Fraction;

/**
 * Whether a pupil counts as chronically absent: present for no more than a share of the time
 * enrolled, excused or not. Texts differ at the very edge, so the edge is said.
 *
 * @param atMost percent of the time; Kentucky's is 90
 * @param edgeCounts exactly that share counts as chronic
 */
public record ChronicAbsence(Fraction atMost, boolean edgeCounts) {
  /** Time in one unit for both, minutes where they are known. */
  public boolean chronic(Fraction present, Fraction enrolled) {
    if (enrolled.signum() <= 0 || present.signum() < 0 || present.compareTo(enrolled) > 0) {
      throw new IllegalArgumentException(
          "needs time enrolled above 0, and present no longer than that");
    }
    int against = present.times(Fraction.of(100)).compareTo(enrolled.times(atMost));
    return edgeCounts ? against <= 0 : against < 0;
  }
}
