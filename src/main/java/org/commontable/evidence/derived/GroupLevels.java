package org.commontable.evidence.derived;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /** Empty where a level holds one to nine, or all but one to nine, or the shares are no whole. */
  public static Optional<GroupLevels> of(
      List<BigDecimal> percents, long tested, String sha256, long line) {
    double sum = percents.stream().mapToDouble(BigDecimal::doubleValue).sum();
    if (tested < LEAST || Math.abs(sum - HUNDRED) > ROUNDING) {
      return Optional.empty();
    }
    List<Long> counts = new ArrayList<>();
    for (BigDecimal one : percents) {
      long count =
          one.multiply(BigDecimal.valueOf(tested))
              .movePointLeft(2)
              .setScale(0, RoundingMode.HALF_UP)
              .longValue();
      long rest = tested - count;
      if (count < 0 || (count > 0 && count < LEAST) || (rest > 0 && rest < LEAST)) {
        return Optional.empty();
      }
      counts.add(count);
    }
    return Optional.of(new GroupLevels(percents, tested, new Levels(counts), sha256, line));
  }
}
