package org.commontable.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.commontable.evidence.files.FileBytes;

/**
 * The files themselves, unchanged, each named by the SHA-256 of its bytes. Only damaged ones are
 * overwritten.
 */
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

  /** The file, copied while it is read where there is room for it; {@link #drop} it in the end. */
  public FileBytes copying(FileBytes file) {
    try {
      return new DraftCopy(file, Files.createTempFile(folder, DRAFT, ""));
    } catch (IOException full) {
      return file;
    }
  }

  /** What was copied and not put goes. */
  public void drop(FileBytes file) {
    if (file instanceof DraftCopy copy) {
      copy.close();
    }
  }

  /** Written beside, forced to disk, then renamed: a half-written file never has the name. */
  public void put(String sha256, FileBytes file) {
    Path target = folder.resolve(sha256);
    if (!Files.exists(target)) {
      place(target, sha256, file);
    }
  }

  /** As above, over one that is damaged. */
  public void mend(String sha256, FileBytes file) {
    Path target = folder.resolve(sha256);
    if (!isWhole(target, sha256)) {
      place(target, sha256, file);
    }
  }

  private static boolean isWhole(Path path, String sha256) {
    try (var in = new DigestInputStream(Files.newInputStream(path), sha256())) {
      in.transferTo(OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256);
    } catch (IOException unreadable) {
      return false;
    }
  }

  private void place(Path target, String sha256, FileBytes file) {
    try {
      Path draft = copied(sha256, file);
      try {
        Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
        // Its name too must be on disk before the catalogue names it.
        try (FileChannel entry = FileChannel.open(folder)) {
          entry.force(true);
        }
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the file cannot be kept in " + folder, e);
    }
  }

  /** All of it, on disk. */
  private Path copied(String sha256, FileBytes file) throws IOException {
    if (file instanceof DraftCopy copy) {
      Optional<Path> done = copy.done();
      if (done.isPresent()) {
        return done.get();
      }
      copy.close();
    }
    Path draft = Files.createTempFile(folder, DRAFT, "");
    try (DigestInputStream in = new DigestInputStream(file.open(), sha256());
        FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      in.transferTo(Channels.newOutputStream(out));
      if (!HexFormat.of().formatHex(in.getMessageDigest().digest()).equals(sha256)) {
        throw new IOException("it was changed while it was read");
      }
      out.force(true);
      return draft;
    } catch (IOException e) {
      Files.deleteIfExists(draft); // on a full disk half a file would take the room there is
      throw e;
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
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
