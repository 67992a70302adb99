package org.commontable.evidence.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.shapes.ShapeFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The files that somebody names on the command line; of a folder, those of the kinds we read. */
final class GivenFiles {
  private static final String NUMBERS = ".*\\.(csv(\\.gz)?|xlsx)";

  private GivenFiles() {}

  static List<Path> of(List<Path> named, CommandSpec spec) {
    return of(named, NUMBERS, spec);
  }

  /** Shapefiles too. */
  static List<Path> withShapes(List<Path> named, CommandSpec spec) {
    return of(named, NUMBERS + "|.*\\.shp", spec);
  }

  /** The file; of a .shp, it and those beside it that belong to it, as one ZIP. */
  static FileBytes bytes(Path file) {
    try {
      return file.toString().toLowerCase(Locale.ROOT).endsWith(".shp")
          ? ShapeFile.packed(file)
          : FileBytes.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> of(List<Path> named, String pattern, CommandSpec spec) {
    List<Path> all = new ArrayList<>();
    for (Path path : named) {
      if (Files.isDirectory(path)) {
        all.addAll(inside(path, pattern));
      } else if (Files.isRegularFile(path) && Files.isReadable(path)) {
        all.add(path);
      } else {
        throw new ParameterException(
            spec.commandLine(), path + " is not a file that can be read. Check its name.");
      }
    }
    if (all.isEmpty()) {
      throw new ParameterException(
          spec.commandLine(),
          named + " holds no CSV file (.csv, .csv.gz) and no workbook (.xlsx).");
    }
    return all;
  }

  private static List<Path> inside(Path folder, String pattern) {
    try (var files = Files.walk(folder)) {
      return files
          .filter(it -> it.toString().toLowerCase(Locale.ROOT).matches(pattern))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
