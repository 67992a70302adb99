package org.commontable.evidence.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.commontable.fuzz.Promise;

/** A file of the state's numbers, as somebody may hand it in: plain, packed, or neither. */
public final class SourceFileFuzz {
  private static final SourceFile FILES =
      new SourceFile(new Layouts(), List.of(), new Limits(1 << 26, 1 << 26));
  private static final Path FOLDER = folder();

  private SourceFileFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    // A packed file may grow a thousandfold; Limits say where it ends.
    Promise.mayRefuseBy(Refusal.Unreadable.class)
        .allocatingAtMost(5_000)
        .holds(
            data.length,
            () ->
                FILES.read(
                    FileBytes.of(data),
                    "discipline.csv",
                    OptionalInt.of(2023),
                    FOLDER,
                    it -> FOLDER.resolve("one.facts")));
  }

  private static Path folder() {
    try {
      Path folder = Files.createTempDirectory("facts-fuzz-");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
