package org.commontable.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.commontable.evidence.files.FileBytes;

/** The files themselves, unchanged, each named by the SHA-256 of its bytes. Never overwritten. */
public final class Blobs {
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

  /** Written beside, forced to disk, then renamed: a half-written file never has the name. */
  public void put(String sha256, FileBytes file) {
    Path target = folder.resolve(sha256);
    if (Files.exists(target)) {
      return;
    }
    try {
      Path draft = Files.createTempFile(folder, DRAFT, "");
      try {
        try (InputStream in = file.open();
            FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
          in.transferTo(Channels.newOutputStream(out));
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

  /** Where the file stands. */
  public Optional<Path> path(String sha256) {
    Path path = folder.resolve(sha256);
    return sha256.matches("[0-9a-f]{64}") && Files.exists(path)
        ? Optional.of(path)
        : Optional.empty();
  }
}
