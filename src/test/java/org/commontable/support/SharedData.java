package org.commontable.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * The real public files, which are no part of the project. A test that needs one is skipped with a
 * clear message where the folder is absent; with COMMONTABLE_REQUIRE_SHARED=1 it fails instead.
 */
public final class SharedData {
  private SharedData() {}

  public static Path file(String name) {
    Path path = Path.of(System.getProperty("commontable.shared", "../shared"), "data", name);
    if (!Files.exists(path)) {
      String message = "The public file " + name + " is not in " + path.getParent() + ".";
      if ("1".equals(System.getenv("COMMONTABLE_REQUIRE_SHARED"))) {
        throw new AssertionError(message + " COMMONTABLE_REQUIRE_SHARED=1 forbids to skip it.");
      }
      Assumptions.abort(message + " This test is skipped.");
    }
    return path;
  }

  public static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
