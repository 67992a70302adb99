package org.commontable.platform.record;

import java.nio.charset.StandardCharsets;
import org.commontable.fuzz.Promise;

/**
 * The record's JSON. What can be read and written is read back as the same, in the same spelling.
 */
public final class StrictJsonFuzz {
  private StrictJsonFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) {
    var text = new String(data, StandardCharsets.UTF_8);
    Promise.mayRefuseBy(IllegalArgumentException.class)
        .holds(
            data.length,
            () -> {
              var written = CanonicalJson.write(StrictJson.read(text));
              var again = CanonicalJson.write(StrictJson.read(written));
              if (!CanonicalJson.write(StrictJson.canonical(written)).equals(written)) {
                throw new AssertionError(written + " is not taken for canonical");
              }
              if (!again.equals(written)) {
                throw new AssertionError(written + " became " + again);
              }
            });
    Promise.mayRefuseBy(
            IllegalArgumentException.class,
            java.time.DateTimeException.class,
            ArithmeticException.class)
        .holds(data.length, () -> Entry.read(text));
    Promise.mayRefuseBy(IllegalArgumentException.class)
        .holds(data.length, () -> ValueLine.read(text));
  }
}
