package org.commontable.evidence.compute;

import java.nio.file.Path;
import org.commontable.measures.Kitagawa;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute kitagawa --file F.json}. */
@Command(
    name = "kitagawa",
    mixinStandardHelpOptions = true,
    description = "A gap split into what lies between schools and what lies within them.",
    footer = {"Units: events per head.", "Source: Kitagawa 1955."})
final class ComputeKitagawa extends Sum {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Option(
      names = "--file",
      required = true,
      paramLabel = "F.json",
      description =
          "{\"schools\":[{\"reference\":[150,500],\"focal\":[20,100]},…]}: taking part, all")
  private Path file;

  @Override
  Object answer() {
    var split =
        Kitagawa.of(
            read(file).list("schools").stream()
                .map(SumFile::new)
                .map(s -> new Kitagawa.School(s.rate("reference"), s.rate("focal")))
                .toList());
    return fields("gap", split.gap(), "between", split.between(), "within", split.within());
  }
}
