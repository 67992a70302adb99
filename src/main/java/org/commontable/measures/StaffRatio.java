package org.commontable.measures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Pupils per full-time post of one kind, and the posts that lack to a standard (evidence.md §9).
 *
 * @param fte full-time posts; 0 means none, never an endless ratio
 */
public record StaffRatio(long pupils, BigDecimal fte) {
  public StaffRatio {
    if (pupils < 0 || fte.signum() < 0) {
      throw new IllegalArgumentException("pupils and posts are never negative");
    }
  }

  /** Over several schools it is the sum of pupils over the sum of posts, never a mean of ratios. */
  public StaffRatio plus(StaffRatio other) {
    return new StaffRatio(Math.addExact(pupils, other.pupils), fte.add(other.fte));
  }

  /** Empty where there is nobody in such a post. */
  public Optional<BigDecimal> ratio() {
    return fte.signum() == 0
        ? Optional.empty()
        : Optional.of(BigDecimal.valueOf(pupils).divide(fte, MathContext.DECIMAL64));
  }

  /**
   * Posts that lack; negative where there are more than the standard asks.
   *
   * @param standard pupils per post, as the profession's standard of the date has it
   */
  public BigDecimal shortfall(BigDecimal standard) {
    if (standard.signum() <= 0) {
      throw new IllegalArgumentException("a standard is above 0: " + standard);
    }
    return BigDecimal.valueOf(pupils).divide(standard, MathContext.DECIMAL64).subtract(fte);
  }
}
