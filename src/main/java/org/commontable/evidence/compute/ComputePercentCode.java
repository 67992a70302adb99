package org.commontable.evidence.compute;

import org.commontable.evidence.PercentBands;
import org.commontable.measures.PercentCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute percent-code --people 35 --percent 97}. */
@Command(
    name = "percent-code",
    mixinStandardHelpOptions = true,
    description =
        "A percent as it may be published of a group of this size: hidden, cut off near the ends, or whole.",
    footer = {
      "Units: percent.",
      "Source: NCES 2011-603; bands below 300, 100 and 40 recalled, check."
    })
final class ComputePercentCode extends Sum {
  @Option(names = "--people", required = true, paramLabel = "N", description = "in the group")
  private String people = "";

  @Option(names = "--percent", required = true, paramLabel = "P", description = "from 0 to 100")
  private String percent = "";

  @Override
  Object answer() {
    long size = Written.whole("--people", people);
    PercentCode code = PercentBands.current();
    return fields("shown", code.of(size, Written.decimal("--percent", percent)));
  }
}
