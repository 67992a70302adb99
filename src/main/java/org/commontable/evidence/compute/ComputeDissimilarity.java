package org.commontable.evidence.compute;

import java.nio.file.Path;
import org.commontable.measures.TwoGroups;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute dissimilarity --file F.json}. */
@Command(
    name = "dissimilarity",
    mixinStandardHelpOptions = true,
    description = "How two groups are spread over schools: dissimilarity, isolation, exposure.",
    footer = {
      "Units: shares from 0 to 1.",
      "Source: Duncan and Duncan 1955; Massey and Denton 1988."
    })
final class ComputeDissimilarity extends Sum {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Option(
      names = "--file",
      required = true,
      paramLabel = "F.json",
      description = "{\"units\":[[focal,reference,others…],…]}: pupils of each group by school")
  private Path file;

  @Override
  Object answer() {
    var spread =
        new TwoGroups(
            read(file).list("units").stream()
                .map(unit -> school(SumFile.wholes(unit, "units")))
                .toList());
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
