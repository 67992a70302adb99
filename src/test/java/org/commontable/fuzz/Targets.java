package org.commontable.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Every reader of outside bytes: the classes named …Fuzz, each beside what it reads. */
final class Targets {
  private static final Path SEEDS = Path.of("src/test/resources/fuzz");

  private Targets() {}

  /** Class names, sorted. */
  static List<String> all() {
    try {
      var root = Path.of(Targets.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      try (var files = Files.walk(root)) {
        return files
            .map(file -> root.relativize(file).toString())
            .filter(name -> name.endsWith("Fuzz.class"))
            .map(name -> name.replace(".class", "").replace('/', '.'))
            .filter(name -> !name.equals(EveryReaderFuzz.class.getName()))
            .sorted()
            .toList();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What it reads, with one argument: the bytes. */
  static MethodHandle reader(String target) {
    try {
      return MethodHandles.publicLookup()
          .findStatic(
              Class.forName(target),
              "fuzzerTestOneInput",
              MethodType.methodType(void.class, byte[].class));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(target + " has no public fuzzerTestOneInput(byte[])", e);
    }
  }

  static Path seedFolder(String target) {
    return SEEDS.resolve(target.substring(target.lastIndexOf('.') + 1));
  }

  /** Inputs worth keeping: good ones to begin with, and every one that was ever borne badly. */
  static List<Path> seeds(String target) {
    try (var files = Files.list(seedFolder(target))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(target + " has no seeds", e);
    }
  }
}
