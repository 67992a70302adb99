package org.commontable.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.DataRefused;

/**
 * The files of a data directory that only it holds: keys, imported files, settings. Left out is
 * what each installation makes for itself (the cluster, its passwords, locks, caches, facts of
 * imported files), what is still being written, and the keys of ballot boxes: two backups that open
 * one would tell what was put in between them.
 */
final class KeptFiles {
  static final String PREFIX = "files/";

  static final String SETTINGS = "settings";

  /** Settings come back under this name, so that a copy that is only tried out writes to nobody. */
  static final String SETTINGS_BACK = "settings.from-backup";

  /** Where backups may lie inside the data directory. */
  static final String BACKUPS = "backups";

  private static final Set<String> MADE_ANEW =
      Set.of("postgres", "cache", "datasets", BACKUPS, DataDirectory.BALLOT_BOXES);

  private KeptFiles() {}

  /**
   * By name in the archive, sorted. What several nodes share is taken from there, wherever this
   * node may hold an older copy.
   */
  static SortedMap<String, Path> in(Path data, Optional<Path> shared) throws IOException {
    var files = in(data);
    if (shared.isPresent()) {
      files.putAll(in(shared.get()));
    }
    return files;
  }

  private static SortedMap<String, Path> in(Path data) throws IOException {
    var files = new TreeMap<String, Path>();
    if (Files.isRegularFile(data.resolve(SETTINGS))) {
      files.put(PREFIX + SETTINGS, data.resolve(SETTINGS));
    }
    for (var folder : folders(data)) {
      try (var all = Files.walk(folder)) {
        for (var file : (Iterable<Path>) all::iterator) {
          if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && isKept(file)) {
            files.put(named(data, file), file);
          }
        }
      }
    }
    return files;
  }

  /** Whether a backup may bring this file: nothing that the installation makes for itself. */
  static boolean mayStand(Path data, Path file) {
    if (!file.startsWith(data)) {
      return false;
    }
    var inside = data.relativize(file);
    return inside.getNameCount() == 1
        ? inside.toString().equals(SETTINGS_BACK)
        : !MADE_ANEW.contains(inside.getName(0).toString()) && isKept(file);
  }

  private static List<Path> folders(Path data) throws IOException {
    var folders = new ArrayList<Path>();
    try (var inside = Files.list(data)) {
      for (var path : (Iterable<Path>) inside::iterator) {
        var name = path.getFileName().toString();
        if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
            && !MADE_ANEW.contains(name)
            && !name.startsWith(".")) {
          folders.add(path);
        }
      }
    }
    return folders;
  }

  private static boolean isKept(Path file) {
    var name = file.getFileName().toString();
    return !name.startsWith(".")
        && !name.startsWith("incoming-")
        && !name.startsWith("database-")
        && !name.endsWith(".new")
        && !name.endsWith(Backup.UNFINISHED);
  }

  private static String named(Path data, Path file) {
    var name = PREFIX + data.relativize(file).toString();
    if (!Manifest.isFileName(name)) {
      throw new DataRefused(
          "The file "
              + file
              + " has a name that a backup cannot keep (too long, or unusual signs): rename it or"
              + " move it out of the data directory.");
    }
    return name;
  }
}
