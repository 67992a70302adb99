package org.commontable.evidence.compute;

import org.commontable.measures.StandardizedDifference;
import org.commontable.measures.StandardizedDifference.Group;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute standardized-difference --reference 212.4,30.1,25 --focal 201.0,28.7,30}. */
@Command(
    name = "standardized-difference",
    mixinStandardHelpOptions = true,
    description = "A gap of means in standard deviations, with what small groups add taken off.",
    footer = {"Units: standard deviations.", "Source: Cohen 1988; Hedges 1981."})
final class ComputeStandardizedDifference extends Sum {
  @Option(
      names = "--reference",
      required = true,
      paramLabel = "mean,sd,n",
      description = "mean, standard deviation, pupils")
  private String reference = "";

  @Option(
      names = "--focal",
      required = true,
      paramLabel = "mean,sd,n",
      description = "mean, standard deviation, pupils")
  private String focal = "";

  @Override
  Object answer() {
    var gap = new StandardizedDifference(group("--reference", reference), group("--focal", focal));
    return fields(
        "d", gap.d(),
        "g", gap.g(),
        "correction", gap.correction(),
        "pooledDeviation", gap.pooledDeviation());
  }

  private static Group group(String option, String text) {
    var three = Written.numbers(option, text);
    if (three.size() != 3 || three.get(2) != Math.rint(three.get(2))) {
      throw new IllegalArgumentException(
          option + " wants mean, standard deviation, whole number of pupils, as in 212.4,30.1,25.");
    }
    return new Group(three.get(0), three.get(1), three.get(2).longValue());
  }
}
