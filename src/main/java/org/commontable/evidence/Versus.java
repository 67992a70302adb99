package org.commontable.evidence;

import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.release.Partitions;
import org.commontable.measures.Cell;
import org.commontable.measures.Comparator;
import org.commontable.measures.Rate;
import org.commontable.measures.Ratio;
import org.commontable.measures.RiskRatio;
import org.commontable.shared.Fraction;

/**
 * How a figure stands to whom a citation compares it with: as the edition has it, or computed from
 * two shown rows where somebody chose another race than the indicator's own reference.
 */
public final class Versus {
  private Versus() {}

  /** Empty where nobody is compared, or these two cannot be. */
  public static Optional<Comparison> of(
      Published own, Optional<Published> beside, Optional<String> reference) {
    if (reference.isEmpty()) {
      return Optional.empty();
    }
    Optional<Comparison> printed =
        own.comparison().filter(it -> it.comparator().equals(reference.get()));
    return printed.isPresent() ? printed : beside.flatMap(it -> between(own, it));
  }

  private static Optional<Comparison> between(Published own, Published other) {
    Kind kind = own.indicator().kind();
    if (!kind.compares()
        || own.group().equals(other.group())
        || !Partitions.isRace(own.group())
        || !Partitions.isRace(other.group())
        || own.printed().isEmpty()
        || other.printed().isEmpty()) {
      return Optional.empty();
    }
    return rate(own).flatMap(mine -> rate(other).map(theirs -> compared(own, other, mine, theirs)));
  }

  private static Comparison compared(Published own, Published other, Rate mine, Rate theirs) {
    boolean inverted = own.indicator().kind() == Kind.ACCESS;
    var comparator = new Comparator.Group(other.group());
    RiskRatio ratio =
        inverted
            ? new RiskRatio(theirs, mine, comparator)
            : new RiskRatio(mine, theirs, comparator);
    double value = own.printed().orElseThrow();
    double others = other.printed().orElseThrow();
    // Printed percents are what the state says; the counts behind them are rounded.
    boolean printed = own.indicator().kind() == Kind.PERCENT && others > 0;
    return new Comparison(
        other.group(),
        inverted,
        other.count(),
        other.base(),
        printed ? new Ratio.Finite(value / others) : ratio.value(),
        inverted ? other.value().over(own.value()) : own.value().over(other.value()),
        OptionalDouble.of(value - others),
        ratio.interval(),
        OptionalDouble.empty());
  }

  private static Optional<Rate> rate(Published figure) {
    return figure.count() instanceof Cell.Exact(Fraction x)
            && figure.base() instanceof Cell.Exact(Fraction n)
            && x.isWhole()
            && n.isWhole()
        ? Optional.of(new Rate(x.numerator().longValue(), n.numerator().longValue()))
        : Optional.empty();
  }
}
