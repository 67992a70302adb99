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
            in.whole("began"),
            in.list("spans").stream()
                .map(SumFile::new)
                .map(
                    s ->
                        new KaplanMeier.Span(
                            s.whole("left"),
                            s.optional("lostSight")
                                .map(n -> SumFile.whole(n, "lostSight"))
                                .orElse(0L)))
                .toList());
    return fields("staying", stay.staying(), "se", stay.se());
  }
}
