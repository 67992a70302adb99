package org.commontable.evidence.compute;

import org.commontable.measures.ChronicAbsence;
import org.commontable.shared.Fraction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute chronic-absence --present 153 --enrolled 170}. */
@Command(
    name = "chronic-absence",
    mixinStandardHelpOptions = true,
    description =
        "Whether a pupil counts as chronically absent; exactly the limit counts unless told otherwise.",
    footer = {
      "Units: the same unit of time for both, minutes where known.",
      "Source: 703 KAR 5:270 as Kentucky tells it: present 90 percent of the time or less, excused or not."
    })
final class ComputeChronicAbsence extends Sum {
  @Option(names = "--present", required = true, paramLabel = "TIME", description = "time present")
  private String present = "";

  @Option(names = "--enrolled", required = true, paramLabel = "TIME", description = "time enrolled")
  private String enrolled = "";

  @Option(names = "--at-most", paramLabel = "PERCENT", description = "present at most so much")
  private String atMost = "90";

  @Option(
      names = "--edge",
      paramLabel = "WORD",
      description = "counts or does-not-count: exactly the limit")
  private String edge = "counts";

  @Override
  Object answer() {
    if (!edge.equals("counts") && !edge.equals("does-not-count")) {
      throw new IllegalArgumentException("--edge wants counts or does-not-count.");
    }
    Fraction limit = Written.decimal("--at-most", atMost);
    if (limit.compareTo(Fraction.of(100)) > 0) {
      throw new IllegalArgumentException("--at-most is a percent, 100 at the most.");
    }
    var rule = new ChronicAbsence(limit, edge.equals("counts"));
    Fraction there = Written.decimal("--present", present);
    Fraction all = Written.decimal("--enrolled", enrolled);
    boolean chronic = rule.chronic(there, all);
    return fields(
        "chronic",
        chronic,
        "presentPercent",
        Written.number(there.over(all).times(Fraction.of(100))));
  }
}
