package org.commontable.evidence.compute;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * A sum over more numbers than one types: they stand in a JSON file, whose shape its footer tells.
 */
abstract class FileSum extends Sum {
  @SuppressWarnings("NullAway.Init") // set by picocli
  @Option(
      names = "--file",
      required = true,
      paramLabel = "F.json",
      description = "the numbers, as told under File")
  private Path file;

  abstract @Nullable Object answer(SumFile in);

  @Override
  final @Nullable Object answer() {
    SumFile in = SumFile.read(file);
    Object answer = answer(in);
    noteUnused(in);
    return answer;
  }
}
