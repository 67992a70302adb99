package org.commontable.evidence.figures;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.zip.CRC32C;
import org.commontable.evidence.figures.EditionBook.Section;

/**
 * Writes an edition: per indicator and year its columns one after another, then what their numbers
 * stand for and where each block lies. Under its own name the file stands only when it is whole and
 * on disk.
 */
public final class EditionFile {
  static final long MAGIC = 0x31475246_41465443L; // "CTFAFRG1"

  /** Bytes of an entry over all columns. */
  static final int ENTRY =
      1 + 2 * Integer.BYTES + 4 * Double.BYTES + 2 * Short.BYTES + 2 * Integer.BYTES;

  /** Blocks that are computed side by side. */
  private static final int AT_ONCE = 4;

  private final Map<List<String>, Integer> lists = new LinkedHashMap<>();

  /** By indicator and year. */
  private final SortedMap<String, byte[]> index = new TreeMap<>();

  private long written;

  private EditionFile() {}

  /**
   * @param sources what the sources' numbers stand for: the sums of their files
   */
  public static void write(Edition edition, List<String> sources, Path target) throws IOException {
    write(edition, sources, Optional.empty(), target);
  }

  /** As above, with what is kept of the edition before. */
  public static void write(Edition edition, List<String> sources, Optional<Kept> kept, Path target)
      throws IOException {
    Path draft = Files.createTempFile(target.toAbsolutePath().getParent(), "incoming-", ".figures");
    try (FileChannel out = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      new EditionFile().write(edition, sources, kept, out);
      out.force(true);
      Files.move(
          draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(draft);
    }
    try (FileChannel folder = FileChannel.open(target.toAbsolutePath().getParent())) {
      folder.force(true);
    }
  }

  private void write(Edition edition, List<String> sources, Optional<Kept> kept, FileChannel out)
      throws IOException {
    lists.put(List.copyOf(sources), 0); // the first list
    ByteBuffer bytes = ByteBuffer.allocate(0);
    for (Section section : kept.map(Kept::sections).orElse(List.of())) {
      bytes = room(bytes, section.size());
      kept.orElseThrow().copy(section, sources, bytes);
      edition.count(kept.orElseThrow().shown(section));
      append(section.declared(), section.year(), section.places(), section.groups(), bytes, out);
    }
    for (int from = 0; from < edition.size(); from += AT_ONCE) {
      int to = Math.min(edition.size(), from + AT_ONCE);
      List<Block> some = IntStream.range(from, to).parallel().mapToObj(edition::block).toList();
      for (Block block : some) {
        edition.count(block.shown());
        bytes = room(bytes, block.size());
        columns(block, bytes);
        append(block.declared, block.year, block.places, block.groups, bytes, out);
      }
    }
    byte[] head = head();
    CRC32C crc = new CRC32C();
    crc.update(head);
    append(out, ByteBuffer.wrap(head));
    ByteBuffer end = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    append(out, end.putInt(head.length).putInt((int) crc.getValue()).putLong(MAGIC).flip());
  }

  private static ByteBuffer room(ByteBuffer bytes, int entries) {
    int need = entries * ENTRY;
    return bytes.capacity() < need
        ? ByteBuffer.allocate(need).order(ByteOrder.LITTLE_ENDIAN)
        : bytes.clear();
  }

  private void append(
      Declared declared,
      int year,
      List<String> places,
      List<String> groups,
      ByteBuffer bytes,
      FileChannel out)
      throws IOException {
    bytes.flip();
    CRC32C crc = new CRC32C();
    crc.update(bytes.duplicate());
    var entry = new ByteArrayOutputStream();
    var data = new DataOutputStream(entry);
    data.writeUTF(declared.id());
    data.writeInt(declared.method());
    data.writeInt(year);
    data.writeInt(lists.computeIfAbsent(places, it -> lists.size()));
    data.writeInt(lists.computeIfAbsent(groups, it -> lists.size()));
    data.writeLong(written);
    data.writeInt((int) crc.getValue());
    index.put(declared.id() + ' ' + year, entry.toByteArray());
    append(out, bytes);
  }

  private static void columns(Block block, ByteBuffer to) {
    int size = block.size();
    doubles(to, block.values);
    doubles(to, block.ratios);
    doubles(to, block.lowers);
    doubles(to, block.uppers);
    ints(to, block.counts);
    ints(to, block.bases);
    ints(to, block.countLines);
    ints(to, block.baseLines);
    to.asShortBuffer().put(block.countSources).put(block.baseSources);
    to.position(to.position() + 2 * Short.BYTES * size);
    to.put(block.status);
  }

  private static void doubles(ByteBuffer to, double[] column) {
    to.asDoubleBuffer().put(column);
    to.position(to.position() + Double.BYTES * column.length);
  }

  private static void ints(ByteBuffer to, int[] column) {
    to.asIntBuffer().put(column);
    to.position(to.position() + Integer.BYTES * column.length);
  }

  private byte[] head() throws IOException {
    var bytes = new ByteArrayOutputStream();
    var data = new DataOutputStream(bytes);
    data.writeInt(lists.size());
    for (List<String> list : lists.keySet()) {
      data.writeInt(list.size());
      for (String text : list) {
        data.writeUTF(text);
      }
    }
    data.writeInt(index.size());
    for (byte[] one : index.values()) {
      data.write(one);
    }
    return bytes.toByteArray();
  }

  private void append(FileChannel out, ByteBuffer bytes) throws IOException {
    written += bytes.remaining();
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
  }
}
