package org.commontable.evidence.compute;

import java.nio.file.Path;
import org.commontable.measures.KaplanMeier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute staying --file F.json}. */
@Command(
    name = "staying",
    mixinStandardHelpOptions = true,
    description = "How many of those who began are still there after each span of time.",
    footer = {"Units: shares from 0 to 1.", "Source: Kaplan and Meier 1958; Greenwood 1926."})
final class ComputeStaying extends Sum {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Option(
      names = "--file",
      required = true,
      paramLabel = "F.json",
      description = "{\"began\":100,\"spans\":[{\"left\":12,\"lostSight\":3},…]}")
  private Path file;

  @Override
  Object answer() {
    SumFile in = read(file);
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
