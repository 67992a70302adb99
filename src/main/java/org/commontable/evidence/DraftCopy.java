package org.commontable.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.commontable.evidence.files.FileBytes;
import org.jspecify.annotations.Nullable;

/**
 * A file that is copied while it is read: what is kept of it is, byte for byte, what was looked at,
 * whatever happens to the file meanwhile. The copy of a long one is on its way to the disk before
 * the end is read. Read again, it is copied again.
 */
final class DraftCopy implements FileBytes, AutoCloseable {
  /** So many bytes are brought to the disk while others are read. */
  private static final int PORTION = 32 << 20;

  private final FileBytes file;
  private final Path draft;
  private boolean whole;
  private long length;
  private volatile boolean failed;

  DraftCopy(FileBytes file, Path draft) {
    this.file = file;
    this.draft = draft;
  }

  /**
   * The copy, all of it on disk; empty where the file was not read to its end or the disk is full.
   */
  Optional<Path> done() throws IOException {
    if (!whole || failed) {
      return Optional.empty();
    }
    try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      out.force(true);
    }
    return Optional.of(draft);
  }

  @Override
  public InputStream open() throws IOException {
    InputStream in = file.open();
    whole = false;
    length = 0;
    return failed ? in : new Copying(in);
  }

  /** Of what was read, once it was read to its end: the file may grow meanwhile. */
  @Override
  public long size() throws IOException {
    return whole ? length : file.size();
  }

  @Override
  public Optional<String> sheet() {
    return file.sheet();
  }

  /** Gone unless it was kept. */
  @Override
  public void close() {
    failed = true;
    try {
      Files.deleteIfExists(draft);
    } catch (IOException left) {
      // It takes room and does no harm; it is swept later.
    }
  }

  private final class Copying extends InputStream {
    private final InputStream in;
    private final FileChannel out;
    private @Nullable Thread forcing;
    private int waiting;

    Copying(InputStream in) throws IOException {
      this.in = in;
      this.out =
          FileChannel.open(draft, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
      int some = in.read(bytes, from, most);
      if (some < 0) {
        whole = true;
        return some;
      }
      length += some;
      if (!failed) {
        copy(ByteBuffer.wrap(bytes, from, some));
      }
      return some;
    }

    /** A copy that cannot be written stops nobody who reads. */
    private void copy(ByteBuffer bytes) {
      waiting += bytes.remaining();
      try {
        while (bytes.hasRemaining()) {
          out.write(bytes);
        }
      } catch (IOException full) {
        DraftCopy.this.close(); // half a file would take the room there is
      }
      if (waiting > PORTION && (forcing == null || !forcing.isAlive())) {
        waiting = 0;
        forcing = Thread.ofPlatform().daemon().name("copying").start(this::force);
      }
    }

    private void force() {
      try {
        out.force(false);
      } catch (IOException unsure) {
        failed = true;
      }
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }

    @Override
    public void close() throws IOException {
      try (in;
          out) {
        if (forcing != null) {
          forcing.join();
        }
      } catch (InterruptedException e) {
        failed = true;
        Thread.currentThread().interrupt();
      }
    }
  }
}
