package org.commontable.evidence.compute;

import org.commontable.measures.Gap;
import org.commontable.measures.Ratio;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute days-lost --group 7210/7000 --others 4200/20000}. */
@Command(
    name = "days-lost",
    mixinStandardHelpOptions = true,
    description =
        "Days out of class for every hundred pupils, of a group and of those it is compared with.",
    footer = {"Units: days for 100 pupils; may be over 100.", "Source: Losen and Martinez 2020."})
final class ComputeDaysLost extends Sum {
  @Option(
      names = "--group",
      required = true,
      paramLabel = "days/pupils",
      description = "days lost/enrolled")
  private String group = "";

  @Option(
      names = "--others",
      required = true,
      paramLabel = "days/pupils",
      description = "days lost/enrolled")
  private String others = "";

  @Override
  Object answer() {
    var gap = new Gap(Written.rate("--group", group), Written.rate("--others", others));
    return fields(
        "group", gap.reference().perHundred(),
        "others", gap.focal().perHundred(),
        "difference", gap.reference().perHundred() - gap.focal().perHundred(),
        "ratio", Written.ratio(Ratio.of(gap.reference(), gap.focal())));
  }
}
