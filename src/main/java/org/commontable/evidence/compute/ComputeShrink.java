package org.commontable.evidence.compute;

import java.util.List;
import java.util.Map;
import org.commontable.measures.BetaPrior;
import org.commontable.measures.Confidence;
import org.commontable.measures.Interval;
import org.commontable.measures.Rate;
import org.commontable.measures.Shrinkage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code compute shrink --file F.json}. */
@Command(
    name = "shrink",
    mixinStandardHelpOptions = true,
    description = "Rates of small schools, drawn towards those of schools like them.",
    footer = {
      "File: {\"units\":[[4,10],…]}, all of one outcome, level and year; or with \"prior\":{\"alpha\":…,\"beta\":…}",
      "Units: events per head.",
      "Source: Beta-binomial by maximum likelihood; REL 2023-001; R package ebbr."
    })
final class ComputeShrink extends FileSum {
  @Override
  Object answer(SumFile in) {
    List<Rate> units = Given.each(in.required("units"), "units", Given::people);
    if (in.optional("prior").isPresent()) {
      SumFile prior = in.part("prior");
      return drawn(new BetaPrior(prior.number("alpha"), prior.number("beta")), units);
    }
    if (Shrinkage.allOrNothing(units)) {
      return none("Every unit's rate is 0 or 1, none lies between: no prior fits such rates.");
    }
    return switch (Shrinkage.fit(units)) {
      case Shrinkage.Fitted(var prior) -> drawn(prior, units);
      case Shrinkage.NoDifference(double common) -> {
        var none = none("No detectable difference between the units.");
        none.put("commonRate", common);
        yield none;
      }
      case Shrinkage.TooFew(int given) ->
          none(
              "A prior wants at least "
                  + Shrinkage.LEAST_UNITS
                  + " units; there are "
                  + given
                  + ".");
    };
  }

  private static Map<String, @Nullable Object> none(String reason) {
    return fields("alpha", null, "beta", null, "units", null, "reason", reason);
  }

  private static Object drawn(BetaPrior prior, List<Rate> units) {
    return fields(
        "alpha",
        prior.alpha(),
        "beta",
        prior.beta(),
        "mean",
        prior.mean(),
        "units",
        units.stream().map(unit -> drawn(prior, unit)).toList());
  }

  private static Object drawn(BetaPrior prior, Rate unit) {
    Interval interval = interval(prior, unit);
    return fields(
        "raw", unit.applies() ? unit.value() : null,
        "estimate", prior.estimate(unit),
        "lower", interval.lower(),
        "upper", interval.upper());
  }

  /** Far out the numbers of a computer do not reach; then nothing is said instead of something. */
  private static Interval interval(BetaPrior prior, Rate unit) {
    try {
      Interval interval = prior.interval(unit, Confidence.NINETY_FIVE);
      if (Double.isFinite(interval.lower()) && Double.isFinite(interval.upper())) {
        return interval;
      }
    } catch (ArithmeticException tooFar) {
      throw new IllegalArgumentException(beyond(prior, unit), tooFar);
    }
    throw new IllegalArgumentException(beyond(prior, unit));
  }

  private static String beyond(BetaPrior prior, Rate unit) {
    return "no range of "
        + unit
        + " can be computed with \"alpha\" "
        + prior.alpha()
        + " and \"beta\" "
        + prior.beta()
        + ": a prior this large or small is none of schools";
  }
}
