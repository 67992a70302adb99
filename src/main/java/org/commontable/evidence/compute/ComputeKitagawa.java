package org.commontable.evidence.compute;

import org.commontable.measures.Kitagawa;
import picocli.CommandLine.Command;

/** {@code compute kitagawa --file F.json}. */
@Command(
    name = "kitagawa",
    mixinStandardHelpOptions = true,
    description = "A gap split into what lies between schools and what lies within them.",
    footer = {
      "File: {\"schools\":[{\"reference\":[150,500],\"focal\":[20,100]},…]}: taking part, all",
      "Units: those who take part, per head.",
      "Source: Kitagawa 1955."
    })
final class ComputeKitagawa extends FileSum {
  @Override
  Object answer(SumFile in) {
    var split =
        Kitagawa.of(
            in.rows("schools").stream()
                .map(s -> new Kitagawa.School(s.people("reference"), s.people("focal")))
                .toList());
    return fields("gap", split.gap(), "between", split.between(), "within", split.within());
  }
}
