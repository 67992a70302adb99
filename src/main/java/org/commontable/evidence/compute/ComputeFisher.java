package org.commontable.evidence.compute;

import org.commontable.measures.FisherExact;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute fisher --group 3/12 --others 5/120}. */
@Command(
    name = "fisher",
    mixinStandardHelpOptions = true,
    description =
        "How rare so uneven a table is by chance; for groups too small to judge by a ratio.",
    footer = {"Units: two-sided p value.", "Source: Fisher 1935; two-sided as R's fisher.test."})
final class ComputeFisher extends Sum {
  @Option(names = "--group", required = true, paramLabel = "x/n", description = "events/people")
  private String group = "";

  @Option(names = "--others", required = true, paramLabel = "x/n", description = "events/people")
  private String others = "";

  @Override
  Object answer() {
    return fields(
        "p", FisherExact.p(Written.rate("--group", group), Written.rate("--others", others)));
  }
}
