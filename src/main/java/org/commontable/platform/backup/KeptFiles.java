package org.commontable.platform.backup;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
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

  /** A file system's own, where the data directory is one: root's, and empty of ours. */
  private static final String LOST_AND_FOUND = "lost+found";

  private static final Set<String> MADE_ANEW =
      Set.of(
          "postgres",
          "cache",
          "datasets",
          "editions",
          "lines",
          BACKUPS,
          DataDirectory.BALLOT_BOXES,
          LOST_AND_FOUND);

  private KeptFiles() {}

  /**
   * By name in the archive, sorted. What several nodes share is taken from there, wherever this
   * node may hold an older copy. What cannot be read is refused and not left out: it may be a key.
   */
  static SortedMap<String, Path> in(Path data, Optional<Path> shared) throws IOException {
    return in(data, shared, Files::isReadable);
  }

  static SortedMap<String, Path> in(Path data, Optional<Path> shared, Predicate<Path> readable)
      throws IOException {
    var files = in(data, readable);
    if (shared.isPresent()) {
      files.putAll(in(shared.get(), readable));
    }
    return files;
  }

  private static SortedMap<String, Path> in(Path data, Predicate<Path> readable)
      throws IOException {
    var files = new TreeMap<String, Path>();
    var settings = data.resolve(SETTINGS);
    if (Files.isRegularFile(settings)) {
      files.put(PREFIX + SETTINGS, read(settings, readable));
    }
    for (var folder : folders(data)) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path inside, BasicFileAttributes attributes) {
              read(inside, readable);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile() && isKept(file)) {
                files.put(named(data, file), read(file, readable));
              }
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path closed, IOException why)
                throws IOException {
              if (why instanceof AccessDeniedException) {
                throw notOurs(closed);
              }
              throw why;
            }
          });
    }
    return files;
  }

  private static Path read(Path path, Predicate<Path> readable) {
    if (!readable.test(path)) {
      throw notOurs(path);
    }
    return path;
  }

  private static DataRefused notOurs(Path path) {
    return new DataRefused(
        path
            + " is in the data directory and cannot be read by the user who makes the backup, so"
            + " it would be missing. Make the backup as the user who owns the table, give the file"
            + " or folder to that user, or move it out of the data directory.");
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
