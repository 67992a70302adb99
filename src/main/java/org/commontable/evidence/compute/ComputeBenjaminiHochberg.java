package org.commontable.evidence.compute;

import java.nio.file.Path;
import java.util.List;
import org.commontable.measures.BenjaminiHochberg;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute benjamini-hochberg --q 0.05 --p 0.0001,0.0004}. */
@Command(
    name = "benjamini-hochberg",
    mixinStandardHelpOptions = true,
    description = "Which of many looks at once still stand out.",
    footer = {
      "File: {\"p\":[0.0001,0.0004,…]}, for more than a command line takes",
      "Units: p values.",
      "Source: Benjamini and Hochberg 1995."
    })
final class ComputeBenjaminiHochberg extends Sum {
  @Option(names = "--q", required = true, description = "share of those named that may be chance")
  private double q;

  @Option(names = "--p", paramLabel = "p,p,…", description = "one for each look")
  private @Nullable String p;

  @Option(
      names = "--file",
      paramLabel = "F.json",
      description = "the p values instead, as told under File")
  private @Nullable Path file;

  @Override
  Object answer() {
    var judged = BenjaminiHochberg.of(q, looks());
    return fields("rejected", judged.rejected(), "adjusted", judged.adjusted());
  }

  private List<Double> looks() {
    if (p != null && file == null) {
      return Written.numbers("--p", p);
    }
    if (file != null && p == null) {
      return SumFile.each(
          SumFile.read(file).required("p"),
          "p",
          (one, at) -> SumFile.decimal(one, at).doubleValue());
    }
    throw new IllegalArgumentException("Write either --p or --file with the p values.");
  }
}
