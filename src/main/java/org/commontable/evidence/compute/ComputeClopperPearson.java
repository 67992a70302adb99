package org.commontable.evidence.compute;

import org.commontable.measures.Confidence;
import org.commontable.measures.Interval;
import org.commontable.measures.RateInterval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code compute clopper-pearson 8/20}. */
@Command(
    name = "clopper-pearson",
    mixinStandardHelpOptions = true,
    description =
        "The exact interval of one rate, at the level of 95 percent; for fewer than ten people.",
    footer = {"Units: events per head.", "Source: Clopper and Pearson 1934."})
final class ComputeClopperPearson extends Sum {
  @Parameters(paramLabel = "x/n", description = "events/people, as in 8/20")
  private String rate = "";

  @Override
  Object answer() {
    Interval interval =
        RateInterval.clopperPearson(Written.rate("clopper-pearson", rate), Confidence.NINETY_FIVE);
    return fields("lower", interval.lower(), "upper", interval.upper());
  }
}
