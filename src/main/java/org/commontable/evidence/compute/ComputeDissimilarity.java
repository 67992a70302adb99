package org.commontable.evidence.compute;

import org.commontable.measures.TwoGroups;
import picocli.CommandLine.Command;

/** {@code compute dissimilarity --file F.json}. */
@Command(
    name = "dissimilarity",
    mixinStandardHelpOptions = true,
    description = "How two groups are spread over schools: dissimilarity, isolation, exposure.",
    footer = {
      "File: {\"units\":[[focal,reference,others…],…]}: pupils of each group by school",
      "Units: shares from 0 to 1.",
      "Source: Duncan and Duncan 1955; Massey and Denton 1988."
    })
final class ComputeDissimilarity extends FileSum {
  @Override
  Object answer(SumFile in) {
    var spread =
        new TwoGroups(
            SumFile.each(
                in.required("units"), "units", (unit, at) -> school(SumFile.wholes(unit, at))));
    return fields(
        "dissimilarity", spread.dissimilarity(),
        "isolation", spread.isolation(),
        "exposure", spread.exposure(),
        "normalizedIsolation", spread.normalizedIsolation());
  }

  private static TwoGroups.School school(long[] groups) {
    if (groups.length < 2) {
      throw new IllegalArgumentException("\"units\" wants two groups or more in each school");
    }
    long all = 0;
    for (long group : groups) {
      if (group < 0) {
        throw new IllegalArgumentException("a count is never negative: " + group);
      }
      all = Math.addExact(all, group);
    }
    return new TwoGroups.School(groups[0], groups[1], all);
  }
}
