package org.commontable.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/** The files themselves, unchanged, each named by the SHA-256 of its bytes. Never overwritten. */
final class Blobs {
  private static final String DRAFT = "incoming-";

  private final Path folder;

  /** Longer than any file takes to be written, by whatever node. */
  private static final Duration LEFT = Duration.ofHours(6);

  Blobs(Path folder, Clock clock) {
    this.folder = folder;
    sweep(clock.instant().minus(LEFT));
  }

  /** Half-written files of a program that was killed. */
  private void sweep(Instant before) {
    try (var drafts = Files.newDirectoryStream(folder, DRAFT + "*")) {
      for (var draft : drafts) {
        if (Files.getLastModifiedTime(draft).toInstant().isBefore(before)) {
          Files.deleteIfExists(draft);
        }
      }
    } catch (IOException | DirectoryIteratorException left) {
      // They take room and do no harm; the next start tries again.
    }
  }

  static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Written beside, forced to disk, then renamed: a half-written file never has the name. */
  void put(String sha256, byte[] bytes) {
    Path target = folder.resolve(sha256);
    if (Files.exists(target)) {
      return;
    }
    try {
      Path draft = Files.createTempFile(folder, DRAFT, "");
      try {
        try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
          ByteBuffer left = ByteBuffer.wrap(bytes);
          while (left.hasRemaining()) {
            out.write(left);
          }
          out.force(true);
        }
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        // Its name too must be on disk before the catalogue names it.
        try (FileChannel entry = FileChannel.open(folder)) {
          entry.force(true);
        }
      } finally {
        Files.deleteIfExists(draft); // on a full disk half a file would take the room there is
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be kept in " + folder, e);
    }
  }

  /** The bytes, checked against their name. */
  Optional<byte[]> find(String sha256) {
    Path path = folder.resolve(sha256);
    if (!sha256.matches("[0-9a-f]{64}") || !Files.exists(path)) {
      return Optional.empty();
    }
    try {
      byte[] bytes = Files.readAllBytes(path);
      return sha256(bytes).equals(sha256) ? Optional.of(bytes) : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
