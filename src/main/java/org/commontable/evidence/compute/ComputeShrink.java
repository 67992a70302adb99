package org.commontable.evidence.compute;

import java.util.List;
import org.commontable.measures.BetaPrior;
import org.commontable.measures.Confidence;
import org.commontable.measures.Interval;
import org.commontable.measures.Rate;
import org.commontable.measures.Shrinkage;
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
    List<Rate> units = in.list("units").stream().map(u -> SumFile.rate(u, "units")).toList();
    if (in.optional("prior").isPresent()) {
      SumFile prior = new SumFile(in.required("prior"));
      return drawn(new BetaPrior(prior.number("alpha"), prior.number("beta")), units);
    }
    if (Shrinkage.allOrNothing(units)) {
      return fields(
          "alpha",
          null,
          "beta",
          null,
          "units",
          null,
          "reason",
          "Every unit's rate is 0 or 1, none lies between: no prior fits such rates.");
    }
    return switch (Shrinkage.fit(units)) {
      case Shrinkage.Fitted(var prior) -> drawn(prior, units);
      case Shrinkage.NoDifference(double common) ->
          fields(
              "alpha",
              null,
              "beta",
              null,
              "units",
              null,
              "commonRate",
              common,
              "reason",
              "No detectable difference between the units.");
      case Shrinkage.TooFew(int given) ->
          fields(
              "alpha",
              null,
              "beta",
              null,
              "units",
              null,
              "reason",
              "A prior wants at least "
                  + Shrinkage.LEAST_UNITS
                  + " units; there are "
                  + given
                  + ".");
    };
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
    Interval interval = prior.interval(unit, Confidence.NINETY_FIVE);
    return fields(
        "raw", unit.applies() ? unit.value() : null,
        "estimate", prior.estimate(unit),
        "lower", interval.lower(),
        "upper", interval.upper());
  }
}
