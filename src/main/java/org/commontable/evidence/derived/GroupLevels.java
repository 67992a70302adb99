package org.commontable.evidence.derived;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commontable.evidence.release.Ends;
import org.commontable.measures.Levels;

/**
 * A group's shares of levels as a file prints them, lowest first, and how many students they stand
 * for.
 *
 * @param percents of 100, as printed
 * @param levels to the nearest student, since shares are printed rounded
 */
public record GroupLevels(
    List<BigDecimal> percents, long tested, Levels levels, String sha256, long line) {
  /** Fewer are hidden, as everywhere on our pages. */
  private static final long LEAST = 10;

  private static final double HUNDRED = 100;

  /** Printed with one decimal, four shares can miss 100 by this much. */
  private static final double ROUNDING = 0.5;

  /** Empty where a level is near none or near all of them, or the shares are no whole. */
  public static Optional<GroupLevels> of(
      List<BigDecimal> percents, long tested, String sha256, long line) {
    double sum = percents.stream().mapToDouble(BigDecimal::doubleValue).sum();
    if (tested < LEAST || Math.abs(sum - HUNDRED) > ROUNDING) {
      return Optional.empty();
    }
    Ends ends = new Ends(tested);
    List<Long> counts = new ArrayList<>();
    for (BigDecimal one : percents) {
      long count =
          one.multiply(BigDecimal.valueOf(tested))
              .movePointLeft(2)
              .setScale(0, RoundingMode.HALF_UP)
              .longValue();
      if (count < 0 || ends.why(count, false) != null) {
        return Optional.empty();
      }
      counts.add(count);
    }
    return Optional.of(new GroupLevels(percents, tested, new Levels(counts), sha256, line));
  }
}
