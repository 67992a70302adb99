package org.commontable.evidence.compute;

import java.util.List;
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
    List<long[]> units = Given.each(in.required("units"), "units", Given::wholes);
    for (int i = 0; i < units.size(); i++) {
      if (units.get(i).length < 2 || units.get(i).length != units.getFirst().length) {
        throw new IllegalArgumentException(
            "\"units[" + i + "]\": every school wants the same groups, two or more");
      }
    }
    var spread = new TwoGroups(units.stream().map(ComputeDissimilarity::school).toList());
    return fields(
        "dissimilarity", spread.dissimilarity(),
        "isolation", spread.isolation(),
        "exposure", spread.exposure(),
        "normalizedIsolation", spread.normalizedIsolation());
  }

  private static TwoGroups.School school(long[] groups) {
    long all = 0;
    for (long group : groups) {
      all = Math.addExact(all, group);
    }
    return new TwoGroups.School(groups[0], groups[1], all);
  }
}
