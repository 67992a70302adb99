package org.commontable.measures;

import java.util.List;
import org.commontable.shared.Fraction;

/**
 * The state's memory (34 CFR 300.647(d)): a district is identified when it was flagged in each of
 * the last years, unless it made progress in both of the two prior ones.
 *
 * @param years how many years in a row must be flagged, 1 to 3
 * @param leastFall what the ratio must fall by in a year to be progress; 0 takes any fall
 */
public record DisproportionalYears(int years, Fraction leastFall) {
  public DisproportionalYears {
    if (years < 1 || years > 3 || leastFall.signum() < 0) {
      throw new IllegalArgumentException("one to three years, and a fall of at least 0");
    }
  }

  /** One year's ratio, exactly, and whether it was over the threshold. */
  public record Year(Fraction ratio, boolean flagged) {}

  /**
   * @param past oldest first, without gaps
   */
  public boolean identifies(List<Year> past) {
    int n = past.size();
    return n >= years
        && past.subList(n - years, n).stream().allMatch(Year::flagged)
        && !(progress(past, n - 1) && progress(past, n - 2));
  }

  private boolean progress(List<Year> past, int year) {
    if (year < 1) {
      return false;
    }
    Fraction fall = past.get(year - 1).ratio().minus(past.get(year).ratio());
    return fall.signum() > 0 && fall.compareTo(leastFall) >= 0;
  }
}
