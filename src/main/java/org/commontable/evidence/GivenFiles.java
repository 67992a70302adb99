package org.commontable.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The files that somebody names on the command line; of a folder, the CSV files in it. */
final class GivenFiles {
  private GivenFiles() {}

  static List<Path> of(List<Path> named, CommandSpec spec) {
    List<Path> all = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        all.addAll(inside(path));
      } else if (Files.isRegularFile(path) && Files.isReadable(path)) {
        all.add(path);
      } else {
        throw new ParameterException(
            spec.commandLine(), path + " is not a file that can be read. Check its name.");
      }
    }
    if (all.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), named + " holds no CSV file (.csv, .csv.gz).");
    }
    return all;
  }

  private static List<Path> inside(Path folder) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(it -> it.toString().toLowerCase(Locale.ROOT).matches(".*\\.csv(\\.gz)?"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
