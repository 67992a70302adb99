package org.commontable.evidence.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of one file, packed a few hundred at a time behind one another, so that any of them is
 * found without reading those before it: blocks, then the titles and where each block begins, then
 * where that stands. Derived from the file, and made anew where it is missing or damaged.
 */
public final class LineBook {
  /** It cannot be read; the file from which it was made can. */
  public static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(Path book, @Nullable Throwable cause) {
      super(book + " is damaged", cause);
    }
  }

  private static final int IN_A_BLOCK = 256;
  private static final long MAGIC = 0x43544C494E453031L; // CTLINE01
  private static final int FOOT = Long.BYTES + Integer.BYTES + Integer.BYTES + Long.BYTES;

  private record Block(long line, long at, int length, int crc) {}

  private LineBook() {}

  /** Readers see the whole book or none. */
  public static void write(FileBytes file, Path to) throws IOException {
    Path draft = Files.createTempFile(to.toAbsolutePath().getParent(), "incoming-", "");
    try {
      try (OutputStream out = Files.newOutputStream(draft);
          Records records = new Records(SourceText.open(file, Limits.OPERATOR))) {
        write(records, out);
      }
      Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static void write(Records records, OutputStream out) throws IOException {
    List<String> titles = List.of();
    List<Block> blocks = new ArrayList<>();
    Map<Long, List<String>> open = new java.util.LinkedHashMap<>();
    long at = 0;
    while (records.next()) {
      List<String> texts = records.texts();
      if (titles.isEmpty()) {
        titles = texts.stream().allMatch(String::isBlank) ? titles : texts;
      } else {
        open.put(records.line(), texts);
      }
      if (open.size() == IN_A_BLOCK) {
        at += block(open, at, blocks, out);
      }
    }
    at += open.isEmpty() ? 0 : block(open, at, blocks, out);
    byte[] index = index(titles, blocks);
    out.write(index);
    ByteBuffer foot = ByteBuffer.allocate(FOOT);
    foot.putLong(at).putInt(index.length).putInt(crc(index)).putLong(MAGIC);
    out.write(foot.array());
  }

  private static int block(
      Map<Long, List<String>> open, long at, List<Block> blocks, OutputStream out)
      throws IOException {
    var bytes = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_SPEED);
    try (var data = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 1 << 13))) {
      data.writeInt(open.size());
      for (var line : open.entrySet()) {
        data.writeLong(line.getKey());
        write(line.getValue(), data);
      }
    } finally {
      deflater.end();
    }
    byte[] packed = bytes.toByteArray();
    blocks.add(new Block(open.keySet().iterator().next(), at, packed.length, crc(packed)));
    out.write(packed);
    open.clear();
    return packed.length;
  }

  private static byte[] index(List<String> titles, List<Block> blocks) throws IOException {
    var bytes = new ByteArrayOutputStream();
    var data = new DataOutputStream(bytes);
    write(titles, data);
    data.writeInt(blocks.size());
    for (Block block : blocks) {
      data.writeLong(block.line());
      data.writeLong(block.at());
      data.writeInt(block.length());
      data.writeInt(block.crc());
    }
    return bytes.toByteArray();
  }

  private static void write(List<String> texts, DataOutputStream data) throws IOException {
    data.writeInt(texts.size());
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      data.writeInt(bytes.length);
      data.write(bytes);
    }
  }

  /** Those that are not there are left out. */
  public static Map<Long, TextLine> lines(Path book, Set<Long> wanted) throws Damaged {
    try (FileChannel file = FileChannel.open(book)) {
      ByteBuffer foot = ByteBuffer.wrap(read(file, file.size() - FOOT, FOOT));
      long end = foot.getLong();
      byte[] index = checked(read(file, end, foot.getInt()), foot.getInt());
      if (foot.getLong() != MAGIC) {
        throw new IOException("no book of lines");
      }
      var data = new DataInputStream(new ByteArrayInputStream(index));
      List<String> titles = texts(data);
      Map<Long, TextLine> found = new HashMap<>();
      for (Block block : holding(data, wanted)) {
        byte[] packed = checked(read(file, block.at(), block.length()), block.crc());
        take(packed, titles, wanted, found);
      }
      return found;
    } catch (IOException | IllegalArgumentException | NegativeArraySizeException e) {
      throw new Damaged(book, e);
    }
  }

  /** The blocks in which wanted lines can stand. */
  private static List<Block> holding(DataInputStream index, Set<Long> wanted) throws IOException {
    List<Block> holding = new ArrayList<>();
    @Nullable Block before = null;
    for (int left = index.readInt(); left >= 0; left--) {
      @Nullable Block next =
          left == 0
              ? null
              : new Block(index.readLong(), index.readLong(), index.readInt(), index.readInt());
      if (before != null) {
        long from = before.line();
        long to = next == null ? Long.MAX_VALUE : next.line();
        if (wanted.stream().anyMatch(it -> it >= from && it < to)) {
          holding.add(before);
        }
      }
      before = next;
    }
    return holding;
  }

  private static void take(
      byte[] packed, List<String> titles, Set<Long> wanted, Map<Long, TextLine> found)
      throws IOException {
    try (var data =
        new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(packed)))) {
      for (int left = data.readInt(); left > 0; left--) {
        long line = data.readLong();
        List<String> texts = texts(data);
        if (wanted.contains(line)) {
          found.put(line, new TextLine(titles, texts));
        }
      }
    }
  }

  private static List<String> texts(DataInputStream data) throws IOException {
    List<String> texts = new ArrayList<>();
    for (int left = data.readInt(); left > 0; left--) {
      byte[] bytes = data.readNBytes(data.readInt());
      texts.add(new String(bytes, StandardCharsets.UTF_8));
    }
    return texts;
  }

  private static byte[] read(FileChannel file, long at, int length) throws IOException {
    if (at < 0 || length < 0 || at + length > file.size()) {
      throw new EOFException("cut off");
    }
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (file.read(bytes, at + bytes.position()) < 0) {
        throw new EOFException("cut off");
      }
    }
    return bytes.array();
  }

  private static byte[] checked(byte[] bytes, int crc) throws IOException {
    if (crc(bytes) != crc) {
      throw new IOException("other bytes than were written");
    }
    return bytes;
  }

  private static int crc(byte[] bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}
