package org.commontable.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.GZIPOutputStream;
import org.commontable.platform.backup.Manifest.Part;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.database.Trouble;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table into one file while it is being used. Everything is read in one snapshot, twice:
 * once for sizes and digests, which stand first in the file, and once for the bytes. So neither
 * memory nor a second copy on disk grows with the table.
 */
final class Backup {
  static final String UNFINISHED = ".part";

  /** What was written. */
  record Done(Manifest manifest, long bytes, String sha256) {}

  private final DataDirectory data;
  private final Clock clock;
  private final String program;

  Backup(DataDirectory data, Clock clock, String program) {
    this.data = data;
    this.clock = clock;
    this.program = program;
  }

  /** A new file, whole or not there at all; then read back against its seal. */
  Done write(Path file, @Nullable Passphrase passphrase) {
    var target = file.toAbsolutePath().normalize();
    var part = target.resolveSibling(target.getFileName() + UNFINISHED);
    if (Files.exists(target)) {
      throw new DataRefused(file + " exists already: name a new file.");
    }
    var folder = target.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new DataRefused("There is no folder " + folder + " to write a backup into.");
    }
    if (folder.startsWith(data.path())
        && !folder.startsWith(data.path().resolve(KeptFiles.BACKUPS))) {
      throw new DataRefused(
          "A backup does not belong among the data: name a file outside " + data.path() + ".");
    }
    try {
      Files.deleteIfExists(part);
      var done = snapshot(part, passphrase);
      Archive.open(part, passphrase).close();
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      try (var entry = FileChannel.open(folder)) {
        entry.force(true);
      }
      return done;
    } catch (IOException | SQLException e) {
      throw new DataRefused("The backup could not be written to " + file + ": " + why(e), e);
    } finally {
      try {
        Files.deleteIfExists(part);
      } catch (IOException left) {
        // It is named .part; the next one overwrites it.
      }
    }
  }

  private static String why(Exception e) {
    if (Trouble.in(e).equals(Optional.of(Trouble.NO_ROOM))) {
      return "the disk is full, or can only be read. Make room, or name a file on another disk.";
    }
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private Done snapshot(Path part, @Nullable Passphrase passphrase)
      throws IOException, SQLException {
    try (var connection = data.owner().getConnection()) {
      Copy.prepare(connection);
      var before = Catalogue.of(connection);
      connection.setAutoCommit(false);
      connection.setReadOnly(true);
      connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
      try (var sql = connection.createStatement()) {
        // Before the first query, which takes the snapshot: no table changes its shape from here.
        sql.execute(
            "LOCK TABLE " + String.join(", ", before.tables().keySet()) + " IN ACCESS SHARE MODE");
      }
      var catalogue = Catalogue.of(connection);
      var made = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
      var files = KeptFiles.in(data.path());
      var manifest = measured(connection, catalogue, made, files);
      try (var raw = create(part)) {
        var counted =
            new Measured(new BufferedOutputStream(Channels.newOutputStream(raw), 1 << 16));
        var flushing = new Flushing(counted);
        try (var out = packed(flushing, passphrase)) {
          write(connection, manifest, files, out);
        }
        raw.force(true);
        return new Done(manifest, counted.bytes(), counted.sha256());
      } finally {
        connection.rollback();
      }
    }
  }

  private static FileChannel create(Path part) throws IOException {
    return FileChannel.open(
        part,
        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
  }

  private static OutputStream packed(OutputStream to, @Nullable Passphrase passphrase)
      throws IOException {
    var sealed =
        new Seal.Stamping(
            passphrase == null ? to : new Encrypting(to, Encryption.fresh(passphrase)));
    return new GZIPOutputStream(sealed, 1 << 16);
  }

  private Manifest measured(
      Connection connection, Catalogue catalogue, String made, SortedMap<String, Path> files)
      throws IOException, SQLException {
    var tables = new ArrayList<Manifest.Table>();
    for (var table : catalogue.tables().entrySet()) {
      var sink = new Measured(OutputStream.nullOutputStream());
      long rows = Copy.out(connection, table.getKey(), table.getValue(), sink);
      var part = new Part("tables/" + table.getKey(), sink.bytes(), sink.sha256());
      tables.add(new Manifest.Table(table.getKey(), table.getValue(), rows, part));
    }
    var parts = new ArrayList<Part>();
    for (var file : files.entrySet()) {
      var sink = new Measured(OutputStream.nullOutputStream());
      Files.copy(file.getValue(), sink);
      parts.add(new Part(file.getKey(), sink.bytes(), sink.sha256()));
    }
    return new Manifest(
        program, made, catalogue.migrations(), tables, catalogue.sequences(), parts);
  }

  private static void write(
      Connection connection, Manifest manifest, SortedMap<String, Path> files, OutputStream out)
      throws IOException, SQLException {
    byte[] json = manifest.json().getBytes(StandardCharsets.UTF_8);
    if (json.length > Manifest.LARGEST) {
      throw new IOException("there are more files than one backup can list");
    }
    out.write(TarHeader.of(Manifest.NAME, json.length));
    out.write(json);
    out.write(new byte[TarHeader.padding(json.length)]);
    for (var table : manifest.tables()) {
      entry(table.part(), out, to -> Copy.out(connection, table.name(), table.columns(), to));
    }
    for (var part : manifest.files()) {
      var file = files.get(part.name());
      entry(part, out, to -> Files.copy(java.util.Objects.requireNonNull(file), to));
    }
    out.write(new byte[2 * TarHeader.BLOCK]);
  }

  private interface Filling {
    void into(OutputStream out) throws IOException, SQLException;
  }

  private static void entry(Part part, OutputStream out, Filling filling)
      throws IOException, SQLException {
    out.write(TarHeader.of(part.name(), part.bytes()));
    var measured = new Measured(out);
    filling.into(measured);
    if (measured.bytes() != part.bytes() || !measured.sha256().equals(part.sha256())) {
      throw new IOException(part.name() + " changed while it was read; try again");
    }
    out.write(new byte[TarHeader.padding(part.bytes())]);
  }

  /** Hands the last buffered bytes down but leaves the file open, so that it can be forced. */
  private static final class Flushing extends java.io.FilterOutputStream {
    Flushing(Measured to) {
      super(to);
    }

    @Override
    public void write(byte[] from, int offset, int length) throws IOException {
      out.write(from, offset, length);
    }

    @Override
    public void close() throws IOException {
      out.flush();
    }
  }
}
