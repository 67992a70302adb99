package org.commontable.platform.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commontable.fuzz.Promise;

/** The settings file. It holds passwords: what is wrong with it is said without what it holds. */
public final class SettingsFuzz {
  private static final String SECRET = "Geh31mnis";
  private static final Path FILE;

  static {
    try {
      FILE = Files.createTempFile("fuzz", ".settings");
      FILE.toFile().deleteOnExit();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private SettingsFuzz() {}

  public static void fuzzerTestOneInput(byte[] data) throws IOException {
    Files.write(FILE, data);
    var refusal =
        Promise.mayRefuseBy(IllegalArgumentException.class)
            .holds(
                data.length,
                () ->
                    Settings.read(
                        Map.of(Setting.SETTINGS.variable(), FILE.toString()), Path.of(".")));
    if (refusal.contains(SECRET)) {
      throw new AssertionError("tells a password: " + refusal);
    }
  }
}
