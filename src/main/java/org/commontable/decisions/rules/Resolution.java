package org.commontable.decisions.rules;

/**
 * How long a table talks on after a consensus that failed, before only the vote is left.
 *
 * @param meetings at most this many resolution meetings, 1 or more
 * @param days within this many days from the failure, 1 to 365
 */
public record Resolution(int meetings, int days) {
  /** docs/methods/deciding.md: three meetings within 45 days. */
  public static final Resolution DEFAULT = new Resolution(3, 45);

  private static final int YEAR = 365;

  public Resolution {
    if (meetings < 1 || meetings > YEAR) {
      throw new IllegalArgumentException("resolution takes 1 to 365 meetings");
    }
    if (days < 1 || days > YEAR) {
      throw new IllegalArgumentException("resolution takes 1 to 365 days");
    }
  }
}
