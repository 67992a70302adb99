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
  @Option(
      names = "--q",
      required = true,
      paramLabel = "Q",
      description = "share of those named that may be chance, as 0.05")
  private String q = "";

  @Option(names = "--p", paramLabel = "p,p,…", description = "one for each look")
  private @Nullable String p;

  @Option(
      names = "--file",
      paramLabel = "F.json",
      description = "the p values instead, as told under File")
  private @Nullable Path file;

  @Override
  Object answer() {
    double share = Written.amount("--q", q).doubleValue();
    if (share <= 0 || share > 1) {
      throw new IllegalArgumentException("--q lies above 0 and is at most 1, not " + q + ".");
    }
    var judged = BenjaminiHochberg.of(share, looks());
    return fields("rejected", judged.rejected(), "adjusted", judged.adjusted());
  }

  private List<Double> looks() {
    if (p != null && file == null) {
      List<Double> typed = Written.numbers("--p", p);
      for (int i = 0; i < typed.size(); i++) {
        chance(typed.get(i), "number " + (i + 1) + " of --p");
      }
      return typed;
    }
    if (file != null && p == null) {
      SumFile in = SumFile.read(file);
      List<Double> looks =
          Given.each(
              in.required("p"), "p", (one, at) -> chance(Given.number(one, at), "\"" + at + "\""));
      noteUnused(in);
      return looks;
    }
    throw new IllegalArgumentException("Write either --p or --file with the p values.");
  }

  private static double chance(double p, String at) {
    if (p < 0 || p > 1) {
      throw new IllegalArgumentException(at + " is " + p + "; a p value lies from 0 to 1.");
    }
    return p;
  }
}
