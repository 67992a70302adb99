package org.commontable.measures;

import java.math.BigInteger;
import java.util.Optional;
import org.commontable.shared.Fraction;

/**
 * Whether a district's ratio for one group and one category is over the state's threshold (34 CFR
 * 300.647). The sizes and the threshold are the state's, dated data, never ours.
 *
 * @param cell least number of children with the outcome, in the group and in the comparison
 * @param people least number of children in the denominator, in the group and in the comparison
 * @param threshold over it, not at it, is a flag
 */
public record Disproportionality(long cell, long people, Fraction threshold) {
  public Disproportionality {
    if (cell < 0 || people < 0 || threshold.signum() <= 0) {
      throw new IllegalArgumentException("sizes are not negative and a threshold is above 0");
    }
  }

  public sealed interface Judged {
    /** Which ratio the rule calls for, and whether it is over the threshold. */
    record Calculated(Method method, Ratio ratio, boolean flag) implements Judged {}

    record NotCalculated(Reason reason) implements Judged {}
  }

  public enum Method {
    /** Against all others of the same district. */
    RISK_RATIO,
    /** Against all others of the state, since the district has too few. */
    ALTERNATE
  }

  public enum Reason {
    GROUP_TOO_SMALL,
    NO_COMPARISON
  }

  /**
   * @param group the group in the district
   * @param others all others in the district
   * @param stateOthers all others in the state, where they are known
   */
  public Judged judge(Rate group, Rate others, Optional<Rate> stateOthers) {
    if (tooSmall(group)) {
      return new Judged.NotCalculated(Reason.GROUP_TOO_SMALL);
    }
    if (!tooSmall(others)) {
      return calculated(Method.RISK_RATIO, group, others);
    }
    return stateOthers
        .filter(state -> !tooSmall(state))
        .map(state -> calculated(Method.ALTERNATE, group, state))
        .orElseGet(() -> new Judged.NotCalculated(Reason.NO_COMPARISON));
  }

  private boolean tooSmall(Rate rate) {
    return rate.events() < cell || rate.population() < people || !rate.applies();
  }

  private Judged calculated(Method method, Rate group, Rate comparison) {
    return new Judged.Calculated(method, Ratio.of(group, comparison), over(group, comparison));
  }

  /** x/n over threshold times x'/n', by cross-multiplication: exactly at it is not over it. */
  private boolean over(Rate group, Rate comparison) {
    BigInteger left =
        whole(group.events())
            .multiply(whole(comparison.population()))
            .multiply(threshold.denominator());
    BigInteger right =
        whole(comparison.events())
            .multiply(whole(group.population()))
            .multiply(threshold.numerator());
    return left.compareTo(right) > 0;
  }

  private static BigInteger whole(long count) {
    return BigInteger.valueOf(count);
  }
}
