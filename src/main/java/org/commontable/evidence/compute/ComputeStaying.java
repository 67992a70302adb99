package org.commontable.evidence.compute;

import org.commontable.measures.KaplanMeier;
import picocli.CommandLine.Command;

/** {@code compute staying --file F.json}. */
@Command(
    name = "staying",
    mixinStandardHelpOptions = true,
    description = "How many of those who began are still there after each span of time.",
    footer = {
      "File: {\"began\":100,\"spans\":[{\"left\":12,\"lostSight\":3},…]}",
      "Units: shares from 0 to 1.",
      "Source: Kaplan and Meier 1958; Greenwood 1926."
    })
final class ComputeStaying extends FileSum {
  @Override
  Object answer(SumFile in) {
    var stay =
        KaplanMeier.of(
            in.count("began"),
            in.rows("spans").stream()
                .map(
                    s ->
                        new KaplanMeier.Span(
                            s.count("left"),
                            s.optional("lostSight").isPresent() ? s.count("lostSight") : 0))
                .toList());
    return fields("staying", stay.staying(), "se", stay.se());
  }
}
