package org.commontable.evidence.compute;

import java.util.List;
import org.commontable.measures.Confidence;
import org.commontable.measures.Funnel;
import org.commontable.measures.Rate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute funnel --all 120/1000 --people 40}. */
@Command(
    name = "funnel",
    mixinStandardHelpOptions = true,
    description = "Between which rates a school lies by chance alone, when it is like all others.",
    footer = {"Units: events per head.", "Source: Spiegelhalter 2005."})
final class ComputeFunnel extends Sum {
  @Option(
      names = "--all",
      required = true,
      paramLabel = "x/n",
      description = "events/people of all schools together")
  private String all = "";

  @Option(names = "--people", required = true, paramLabel = "N", description = "in the school")
  private String people = "";

  @Override
  Object answer() {
    Rate rate = Written.rate("--all", all);
    long size = Written.whole("--people", people);
    double[] inner = Funnel.limits(rate, size, Confidence.NINETY_FIVE);
    double[] outer = Funnel.limits(rate, size, Funnel.NINETY_NINE_EIGHT);
    return fields(
        "rate", rate.value(),
        "limits95", List.of(inner[0], inner[1]),
        "limits998", List.of(outer[0], outer[1]));
  }
}
