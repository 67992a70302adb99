package org.commontable.evidence.compute;

import org.commontable.measures.CohortGraduation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute graduation --diplomas 6130 --began 7000 --came 600 --left 257}. */
@Command(
    name = "graduation",
    mixinStandardHelpOptions = true,
    description = "The four-year rate of the adjusted cohort.",
    footer = {
      "Units: percent of the cohort.",
      "Source: 34 CFR 200.34 (recalled, check); transfers out, emigrated and deceased leave the cohort."
    })
final class ComputeGraduation extends Sum {
  @Option(
      names = "--diplomas",
      required = true,
      paramLabel = "N",
      description = "regular diplomas in time")
  private String diplomas = "";

  @Option(
      names = "--began",
      required = true,
      paramLabel = "N",
      description = "first time in ninth grade")
  private String began = "";

  @Option(names = "--came", paramLabel = "N", description = "transferred in")
  private String came = "0";

  @Option(
      names = "--left",
      paramLabel = "N",
      description = "transferred out, emigrated or died, with papers")
  private String left = "0";

  @Override
  Object answer() {
    var cohort =
        new CohortGraduation(
            Written.whole("--diplomas", diplomas),
            Written.whole("--began", began),
            Written.whole("--came", came),
            Written.whole("--left", left));
    return fields(
        "cohort", cohort.rate().population(),
        "rate", cohort.rate().perHundred());
  }
}
