package org.commontable.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Comparator;
import java.util.Set;

/** Folders and files that only the owner of the table may read (0700 and 0600). */
public final class PrivateFiles {
  private static final SecureRandom RANDOM = new SecureRandom();

  private PrivateFiles() {}

  /** The folder, made with 0700 when it is missing; an existing one keeps its owner's choice. */
  public static Path folder(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new DataRefused(folder + " is a file: name a folder, or one that can be made.");
    }
    try {
      if (!Files.isDirectory(folder)) {
        var parent = folder.toAbsolutePath().getParent();
        if (parent != null) {
          Files.createDirectories(parent);
        }
        Files.createDirectory(
            folder,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      return folder;
    } catch (IOException e) {
      throw new DataRefused("The folder " + folder + " cannot be made: " + Room.why(e) + ".", e);
    }
  }

  /** Takes a folder of ours away with all that is in it; true when nothing is left. */
  public static boolean forget(Path folder) {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return true;
    }
    try (var all = Files.walk(folder)) {
      for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
      return true;
    } catch (IOException | UncheckedIOException left) {
      return false;
    }
  }

  /** Writes so that a reader sees the old bytes or the new ones, never half of them. */
  public static void write(Path file, byte[] bytes) {
    try {
      var fresh = file.resolveSibling(file.getFileName() + ".new");
      Files.deleteIfExists(fresh);
      var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
      try (var channel = FileChannel.open(fresh, options, mode)) {
        var buffer = ByteBuffer.wrap(bytes);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new DataRefused(file + " cannot be written: " + Room.why(e) + ".", e);
    }
  }

  /** The password kept in this file; made from 192 random bits the first time. */
  static String password(Path file) {
    try {
      if (!Files.exists(file)) {
        byte[] bits = new byte[24];
        RANDOM.nextBytes(bits);
        write(file, Base64.getUrlEncoder().withoutPadding().encode(bits));
      }
      return Files.readString(file, StandardCharsets.US_ASCII).strip();
    } catch (IOException e) {
      throw new DataRefused("The password file " + file + " cannot be read.", e);
    }
  }
}
