package org.commontable.evidence.facts;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * Writes a file of facts: blocks of rows, column by column, then what their numbers stand for. Only
 * one block is ever in memory. Under its own name the file stands only when it is whole and on
 * disk.
 */
public final class FactsWriter implements FactSink, AutoCloseable {
  static final long MAGIC = 0x31535443_41465443L; // "CTFACTS1", as a little-endian long would read
  static final int KEYS = 6;

  /** What stands behind the keys: their length, their sum and the magic number. */
  static final int END = 2 * Integer.BYTES + Long.BYTES;

  static final long ABSENT = 0;
  static final long NUMBER = 16;

  /**
   * A block holds about this many numbers, so that wide files need no more memory than long ones.
   */
  private static final int NUMBERS = 1 << 19;

  private static final int MOST_ROWS = 1 << 13;

  record Block(long at, int length, int rows, int crc) {}

  private final Path draft;
  private final FileChannel out;
  private final int slots;
  private final int most;
  private final long[][] columns;
  private final List<Block> blocks = new ArrayList<>();
  private ByteBuffer bytes = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
  private long written;
  private int rows;

  /**
   * @param slots how many numbers a row holds at most
   */
  public FactsWriter(Path folder, int slots) {
    this.slots = slots;
    this.most = Math.max(256, Math.min(MOST_ROWS, NUMBERS / Math.max(1, slots)));
    this.columns = new long[KEYS + 2 * slots][most];
    try {
      this.draft = Files.createTempFile(folder, "incoming-", ".facts");
      this.out = FileChannel.open(draft, StandardOpenOption.WRITE);
    } catch (IOException e) {
      throw new UncheckedIOException("no file of facts can be written in " + folder, e);
    }
  }

  @Override
  public void row(int place, int year, int group, int dimensions, int variant, long line) {
    if (rows == most) {
      flush();
    }
    columns[0][rows] = place;
    columns[1][rows] = year;
    columns[2][rows] = group;
    columns[3][rows] = dimensions;
    columns[4][rows] = variant;
    columns[5][rows] = line;
    rows++;
  }

  @Override
  public void number(int slot, long unscaled, int scale) {
    columns[KEYS + 2 * slot][rows - 1] = NUMBER + scale;
    columns[KEYS + 2 * slot + 1][rows - 1] = unscaled;
  }

  @Override
  public void mark(int slot, Mark mark) {
    columns[KEYS + 2 * slot][rows - 1] = mark.code();
  }

  private void flush() {
    if (rows == 0) {
      return;
    }
    int need = columns.length * (Integer.BYTES + Column.most(rows));
    if (bytes.capacity() < need) {
      bytes = ByteBuffer.allocate(need).order(ByteOrder.LITTLE_ENDIAN);
    }
    bytes.clear().position(columns.length * Integer.BYTES);
    for (int i = 0; i < columns.length; i++) {
      bytes.putInt(i * Integer.BYTES, bytes.position());
      Column.write(bytes, columns[i], rows);
    }
    bytes.flip();
    CRC32C crc = new CRC32C();
    crc.update(bytes.duplicate());
    blocks.add(new Block(written, bytes.remaining(), rows, (int) crc.getValue()));
    write(bytes);
    for (int slot = 0; slot < slots; slot++) {
      Arrays.fill(columns[KEYS + 2 * slot], 0, rows, ABSENT);
      Arrays.fill(columns[KEYS + 2 * slot + 1], 0, rows, 0);
    }
    rows = 0;
  }

  private void write(ByteBuffer some) {
    written += some.remaining();
    try {
      while (some.hasRemaining()) {
        out.write(some);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the facts cannot be written to " + draft, e);
    }
  }

  /** Gives the file its name. What stood there is replaced: it said the same or was damaged. */
  public void finish(Keys keys, Path target) {
    flush();
    try {
      var head = new ByteArrayOutputStream();
      var data = new DataOutputStream(head);
      data.writeInt(slots);
      data.writeInt(blocks.size());
      for (Block block : blocks) {
        data.writeLong(block.at());
        data.writeInt(block.length());
        data.writeInt(block.rows());
        data.writeInt(block.crc());
      }
      keys.write(data);
      CRC32C crc = new CRC32C();
      crc.update(head.toByteArray());
      write(ByteBuffer.wrap(head.toByteArray()));
      ByteBuffer end = ByteBuffer.allocate(END).order(ByteOrder.LITTLE_ENDIAN);
      write(end.putInt(head.size()).putInt((int) crc.getValue()).putLong(MAGIC).flip());
      out.force(true);
      out.close();
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      try (FileChannel folder = FileChannel.open(draft.toAbsolutePath().getParent())) {
        folder.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the facts cannot be kept as " + target, e);
    }
  }

  @Override
  public void close() {
    try {
      out.close();
      Files.deleteIfExists(draft);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
