package org.commontable.measures;

import java.util.List;
import java.util.NoSuchElementException;
import org.commontable.shared.Fraction;

/**
 * A percent as it may be published of a group of a given size: hidden when the group is too small,
 * cut off near 0 and 100, and else a whole number (NCES 2011-603). No count may stand beside it.
 *
 * @param least the smallest group of which anything is said
 * @param bands by size, the largest first
 */
public record PercentCode(long least, List<Band> bands) {
  /**
   * @param from pupils, from which on this band holds
   * @param cut percentage points from either end that are not told apart
   */
  public record Band(long from, int cut) {}

  public PercentCode {
    bands = bands.stream().sorted((a, b) -> Long.compare(b.from(), a.from())).toList();
    if (bands.isEmpty() || bands.getLast().from() > least) {
      throw new IllegalArgumentException("the bands leave out groups of " + least);
    }
  }

  /**
   * Percentage points from either end that are not told apart.
   *
   * @param pupils no fewer than {@code least}
   */
  public int cut(long pupils) {
    for (Band band : bands) {
      if (band.from() <= pupils) {
        return band.cut();
      }
    }
    throw new NoSuchElementException("no band for " + pupils);
  }

  /** {@code "*"}, {@code "≤5"}, {@code "≥95"} or a whole number from 0 to 100, halves upward. */
  public String of(long pupils, Fraction percent) {
    if (pupils < 0 || percent.signum() < 0 || percent.compareTo(Fraction.of(100)) > 0) {
      throw new IllegalArgumentException("needs pupils and a percent from 0 to 100");
    }
    if (pupils < least) {
      return "*";
    }
    int cut = cut(pupils);
    if (percent.compareTo(Fraction.of(cut)) <= 0) {
      return "≤" + cut;
    }
    if (percent.compareTo(Fraction.of(100 - cut)) >= 0) {
      return "≥" + (100 - cut);
    }
    return percent.plus(Fraction.HALF).floor().toString();
  }
}
