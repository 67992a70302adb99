package org.commontable.evidence.compute;

import org.commontable.measures.Confidence;
import org.commontable.measures.Interval;
import org.commontable.measures.RateInterval;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code compute wilson 8/20}. */
@Command(
    name = "wilson",
    mixinStandardHelpOptions = true,
    description = "Wilson's score interval of one rate, at the level of 95 percent.",
    footer = {"Units: events per head.", "Source: Wilson 1927."})
final class ComputeWilson extends Sum {
  @Parameters(paramLabel = "x/n", description = "events/people, as in 8/20")
  private String rate = "";

  @Override
  Object answer() {
    Interval interval = RateInterval.wilson(Written.rate("wilson", rate), Confidence.NINETY_FIVE);
    return fields("lower", interval.lower(), "upper", interval.upper());
  }
}
