package org.commontable.platform.backup;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commontable.platform.backup.Manifest.Part;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.database.Migrations;
import org.commontable.platform.database.PrivateFiles;
import org.commontable.platform.database.Room;
import org.commontable.platform.database.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * Makes a table out of a backup: beside its final name, which it gets only when everything stands.
 * The database is first migrated to where it was, filled, and then brought up to date.
 */
final class Restore {
  private final Path target;
  private final Path fresh;
  private final Path programs;

  private Restore(Path target, Path programs) {
    this.target = target;
    this.fresh = target.resolveSibling(target.getFileName() + ".restoring");
    this.programs = programs;
  }

  /** Into a directory that is empty or not there yet. PostgreSQL's programs go with it. */
  static Manifest into(Path directory, Path file, @Nullable Passphrase passphrase) {
    var target = directory.toAbsolutePath().normalize();
    var fresh = target.resolveSibling(target.getFileName() + ".restoring");
    return new Restore(target, fresh.resolve("postgres")).run(file, passphrase);
  }

  /** As above, with PostgreSQL's programs unpacked elsewhere (tests share them). */
  static Manifest into(Path directory, Path file, @Nullable Passphrase passphrase, Path programs) {
    return new Restore(directory.toAbsolutePath().normalize(), programs).run(file, passphrase);
  }

  private Manifest run(Path file, @Nullable Passphrase passphrase) {
    mustBeFree();
    try (var archive = Archive.open(file, passphrase)) {
      var manifest = archive.manifest();
      mustKnow(file, manifest);
      PrivateFiles.folder(fresh);
      try {
        PrivateFiles.write(DataDirectory.unfinished(fresh), new byte[0]);
        mustHaveRoom(file, manifest);
        build(archive);
        Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        force(target.getParent());
        return manifest;
      } catch (IOException | SQLException | RuntimeException e) {
        boolean full = Trouble.in(e).equals(Optional.of(Trouble.NO_ROOM)) || !Room.isLeft(fresh);
        PrivateFiles.forget(fresh);
        if (full) {
          throw new DataRefused(
              "The disk is full before all of "
                  + file
                  + " stands in "
                  + target
                  + ". Make room and restore again; nothing was restored.",
              e);
        }
        throw e;
      }
    } catch (SQLException e) {
      throw new DataRefused(
          file + " cannot be put into the database: " + firstLine(e) + ". Nothing was restored.",
          e);
    } catch (IOException e) {
      throw Archive.damaged(file, e);
    }
  }

  private void mustBeFree() {
    if (DataDirectory.isOnAServer(target)) {
      throw new DataRefused(
          "COMMONTABLE_DB_URL is set: a backup is restored into the built-in database. Unset it.");
    }
    try {
      if (Files.exists(target) && !isEmptyFolder(target)) {
        throw new DataRefused(target + " is not empty: name a directory that is empty or new.");
      }
      if (Files.exists(fresh)) {
        throw new DataRefused(
            DataDirectory.isBeingUsed(fresh)
                ? fresh + " is being filled by another restore: wait until that is done."
                : fresh
                    + " is left of a restore that was cut short: remove that directory and restore"
                    + " again.");
      }
    } catch (IOException e) {
      throw new DataRefused(target + " cannot be looked into: " + e.getMessage(), e);
    }
  }

  private static void mustKnow(Path file, Manifest manifest) {
    var known = Migrations.known();
    var unknown = new TreeSet<>(manifest.migrations().keySet());
    unknown.removeAll(known);
    if (!unknown.isEmpty()) {
      throw Archive.newer(
          file,
          "it is of version "
              + Manifest.shown(manifest.program())
              + " and its database knows "
              + Manifest.shown(unknown.last())
              + ", which this one does not");
    }
  }

  /** Sizes are only announced; but what announces more than fits need not be begun. */
  private void mustHaveRoom(Path file, Manifest manifest) throws IOException {
    long needed = manifest.parts().stream().mapToLong(Part::bytes).sum();
    long free = Files.getFileStore(fresh).getUsableSpace();
    if (needed > free) {
      throw new DataRefused(
          file
              + " holds "
              + (needed >> 20)
              + " MB, and only "
              + (free >> 20)
              + " MB are free beside "
              + target
              + ".");
    }
  }

  private void build(Archive archive) throws IOException, SQLException {
    var manifest = archive.manifest();
    var versions = new TreeSet<>(manifest.migrations().keySet());
    try (var data = DataDirectory.withMigrations(fresh, programs, versions)) {
      try (var connection = data.owner().getConnection()) {
        Loading.run(connection, archive);
      }
      for (var part : manifest.files()) {
        place(archive, part);
      }
      archive.end();
      data.migrate();
    }
    Files.delete(DataDirectory.unfinished(fresh));
    try (var all = Files.walk(fresh, 3)) {
      for (var folder : all.filter(Files::isDirectory).toList()) {
        if (!folder.startsWith(fresh.resolve("postgres"))) {
          force(folder);
        }
      }
    }
  }

  /** The manifest has refused every name that could lead out of the folder. */
  private void place(Archive archive, Part part) throws IOException {
    var name = part.name().substring(KeptFiles.PREFIX.length());
    if (name.equals(KeptFiles.SETTINGS)) {
      name = KeptFiles.SETTINGS_BACK;
    }
    var file = fresh.resolve(name).normalize();
    if (!KeptFiles.mayStand(fresh, file)) {
      throw new Damaged("it holds a file that no table keeps: " + Manifest.shown(name));
    }
    folders(file.getParent());
    var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    try (var channel = FileChannel.open(file, options, mode);
        var bytes = archive.next(part)) {
      bytes.transferTo(Channels.newOutputStream(channel));
      channel.force(true);
    }
  }

  private void folders(@Nullable Path folder) {
    if (folder != null && !Files.isDirectory(folder)) {
      folders(folder.getParent());
      PrivateFiles.folder(folder);
    }
  }

  private static boolean isEmptyFolder(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (var inside = Files.list(path)) {
      return inside.findAny().isEmpty();
    }
  }

  private static void force(@Nullable Path folder) throws IOException {
    if (folder != null) {
      try (var entry = FileChannel.open(folder)) {
        entry.force(true);
      }
    }
  }

  private static String firstLine(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
