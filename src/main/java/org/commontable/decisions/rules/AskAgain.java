package org.commontable.decisions.rules;

import java.math.BigInteger;
import java.time.Duration;
import org.commontable.shared.Fraction;

/**
 * Whether the same question may be asked again: after a rest of thirty days, or sooner with new
 * facts and one third of the members asking. The new verdict supersedes; both stay visible.
 *
 * @param rest how long the question rests
 * @param share of the members that may ask sooner
 */
public record AskAgain(
    Duration since, boolean newFacts, Heads asking, Heads members, Duration rest, Fraction share) {
  public static final Duration REST = Duration.ofDays(30);
  private static final Fraction THIRD = Fraction.of(1, 3);

  public AskAgain(Duration since, boolean newFacts, Heads asking, Heads members) {
    this(since, newFacts, asking, members, REST, THIRD);
  }

  public boolean isAllowed() {
    return since.compareTo(rest) >= 0 || (newFacts && enough());
  }

  /** {@code 3·askers ≥ N}: exact, and nobody is not a third of nobody. */
  private boolean enough() {
    return asking.count() > 0
        && BigInteger.valueOf(asking.count())
                .multiply(share.denominator())
                .compareTo(BigInteger.valueOf(members.count()).multiply(share.numerator()))
            >= 0;
  }

  /** The fewest that must ask. */
  public long needed() {
    BigInteger[] whole =
        BigInteger.valueOf(members.count())
            .multiply(share.numerator())
            .divideAndRemainder(share.denominator());
    long least = whole[0].longValueExact() + (whole[1].signum() > 0 ? 1 : 0);
    return Math.max(1, least);
  }
}
