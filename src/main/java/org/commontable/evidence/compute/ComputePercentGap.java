package org.commontable.evidence.compute;

import org.commontable.measures.Gap;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute percent-gap --reference 560/1000 --focal 260/1000}. */
@Command(
    name = "percent-gap",
    mixinStandardHelpOptions = true,
    description = "The gap between two groups' rates, and how unsure it is.",
    footer = {"Units: percentage points.", "Source: Ho 2008: read it beside v-statistic."})
final class ComputePercentGap extends Sum {
  @Option(
      names = "--reference",
      required = true,
      paramLabel = "x/n",
      description = "reached/tested")
  private String reference = "";

  @Option(names = "--focal", required = true, paramLabel = "x/n", description = "reached/tested")
  private String focal = "";

  @Override
  Object answer() {
    Gap gap = new Gap(Written.people("--reference", reference), Written.people("--focal", focal));
    return fields(
        "gap",
        gap.points(),
        "se",
        100 * gap.se(),
        "reference",
        gap.reference().perHundred(),
        "focal",
        gap.focal().perHundred());
  }
}
