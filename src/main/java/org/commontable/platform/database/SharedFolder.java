package org.commontable.platform.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;

/**
 * Where several nodes of one table keep what all of them need: the signing key and the files. One
 * that is set and not there is refused rather than made, since it is most likely not mounted.
 */
final class SharedFolder {
  private SharedFolder() {}

  static Optional<Path> of(Settings settings) {
    var set = settings.get(Setting.SHARED);
    if (set.isEmpty()) {
      return Optional.empty();
    }
    var folder = Path.of(set);
    if (!folder.isAbsolute()) {
      throw new DataRefused(
          "COMMONTABLE_SHARED must be a whole path, such as /mnt/table, not " + set + ".");
    }
    if (DatabaseServer.named(settings).isEmpty()) {
      throw new DataRefused(
          "COMMONTABLE_SHARED is for several nodes on one database server: name that in"
              + " COMMONTABLE_DB_URL and COMMONTABLE_DB_MIGRATE_URL, or leave COMMONTABLE_SHARED"
              + " out.");
    }
    if (!Files.isDirectory(folder)) {
      throw new DataRefused(
          "The folder " + folder + " of COMMONTABLE_SHARED is not there: is it mounted?");
    }
    return Optional.of(folder.normalize());
  }
}
