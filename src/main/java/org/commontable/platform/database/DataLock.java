package org.commontable.platform.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who works on a data directory. The lock is the operating system's, so it goes with its process,
 * however that ends; the note beside it ({@code running}) says who holds it and where.
 */
final class DataLock implements AutoCloseable {
  /**
   * Closing any second channel on the lock file would drop the lock of the whole process, so we
   * never open one.
   */
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  /** The note of the holder. */
  record Holder(long pid, boolean server, int databasePort, String address) {}

  private final Path key;
  private final Path note;
  private final FileLock lock;

  private DataLock(Path key, Path note, FileLock lock) {
    this.key = key;
    this.note = note;
    this.lock = lock;
  }

  /** The lock, or nothing when another process (or another part of this one) holds it. */
  static Optional<DataLock> take(Path folder) throws IOException {
    var key = folder.toRealPath();
    if (!HELD_HERE.add(key)) {
      return Optional.empty();
    }
    FileLock lock = null;
    try {
      var channel =
          FileChannel.open(
              folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
      Files.deleteIfExists(folder.resolve("running"));
      return Optional.of(new DataLock(key, folder.resolve("running"), lock));
    } finally {
      if (lock == null) {
        HELD_HERE.remove(key);
      }
    }
  }

  static Optional<Holder> holder(Path folder) {
    try {
      var text = Files.readString(folder.resolve("running"));
      var note = new Properties();
      note.load(new StringReader(text));
      return Optional.of(
          new Holder(
              Long.parseLong(note.getProperty("pid")),
              "server".equals(note.getProperty("kind")),
              Integer.parseInt(note.getProperty("database")),
              note.getProperty("address", "")));
    } catch (IOException | RuntimeException notYet) {
      return Optional.empty();
    }
  }

  void write(Holder holder) {
    var properties = new Properties();
    properties.setProperty("pid", Long.toString(holder.pid()));
    properties.setProperty("kind", holder.server() ? "server" : "command");
    properties.setProperty("database", Integer.toString(holder.databasePort()));
    properties.setProperty("address", holder.address());
    var text = new StringWriter();
    try {
      properties.store(text, null);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    PrivateFiles.write(note, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(note);
      lock.channel().close();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } finally {
      HELD_HERE.remove(key);
    }
  }
}
