package org.commontable.platform.settings;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Which data directory: the option, else the setting, else a folder in the user's home. */
public final class DataOption {
  private DataOption() {}

  public static Path or(@Nullable Path option) {
    if (option != null) {
      return option.toAbsolutePath().normalize();
    }
    String set = System.getenv(Setting.DATA.variable());
    return (set == null || set.isEmpty()
            ? Path.of(System.getProperty("user.home"), "commontable-data")
            : Path.of(set))
        .toAbsolutePath()
        .normalize();
  }
}
