package org.commontable.evidence.compute;

import org.commontable.measures.BenjaminiHochberg;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute benjamini-hochberg --q 0.05 --p 0.0001,0.0004}. */
@Command(
    name = "benjamini-hochberg",
    mixinStandardHelpOptions = true,
    description = "Which of many looks at once still stand out.",
    footer = {"Units: p values.", "Source: Benjamini and Hochberg 1995."})
final class ComputeBenjaminiHochberg extends Sum {
  @Option(names = "--q", required = true, description = "share of those named that may be chance")
  private double q;

  @Option(names = "--p", required = true, paramLabel = "p,p,…", description = "one for each look")
  private String p = "";

  @Override
  Object answer() {
    var judged = BenjaminiHochberg.of(q, Written.numbers("--p", p));
    return fields("rejected", judged.rejected(), "adjusted", judged.adjusted());
  }
}
