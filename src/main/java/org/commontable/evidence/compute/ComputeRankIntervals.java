package org.commontable.evidence.compute;

import org.commontable.measures.Confidence;
import org.commontable.measures.RankInterval;
import picocli.CommandLine.Command;

/** {@code compute rank-intervals --file F.json}. */
@Command(
    name = "rank-intervals",
    mixinStandardHelpOptions = true,
    description = "Which ranks each school's rate is consistent with; 1 is the highest rate.",
    footer = {
      "File: {\"units\":[[x,n],…]}: events, people of each school",
      "Units: ranks.",
      "Source: Pairwise differences of rates at 95 percent (Agresti and Caffo 2000)."
    })
final class ComputeRankIntervals extends FileSum {
  @Override
  Object answer(SumFile in) {
    var units = Given.each(in.required("units"), "units", Given::people);
    return fields(
        "ranks",
        RankInterval.of(units, Confidence.NINETY_FIVE).stream()
            .map(one -> fields("rank", one.rank(), "best", one.best(), "worst", one.worst()))
            .toList());
  }
}
