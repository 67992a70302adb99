package org.commontable.evidence.facts;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.CRC32C;
import org.commontable.evidence.facts.FactsWriter.Block;

/**
 * A file of facts. One block at a time is in memory, and is checked before it is looked at: many
 * large files at once take no more room than one.
 */
public final class Facts implements AutoCloseable {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** The file is not as it was written: make it anew from the source. */
  public static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(Path path) {
      super(path + " is damaged");
    }
  }

  private final Path path;
  private final FileChannel file;
  private final List<Block> blocks = new ArrayList<>();
  private final Keys keys;

  private Facts(Path path) throws IOException, Damaged {
    this.path = path;
    this.file = FileChannel.open(path);
    try {
      this.keys = head();
    } catch (IOException | RuntimeException | Damaged unreadable) {
      file.close();
      throw new Damaged(path);
    }
  }

  /** Whole as far as its ends say; each block is checked when it is read. */
  public static Facts open(Path path) throws Damaged, IOException {
    return new Facts(path);
  }

  private Keys head() throws IOException, Damaged {
    long end = file.size() - FactsWriter.END;
    if (end < 0) {
      throw new Damaged(path);
    }
    ByteBuffer last = ByteBuffer.wrap(read(end, FactsWriter.END)).order(ByteOrder.LITTLE_ENDIAN);
    int length = last.getInt();
    int sum = last.getInt();
    if (length < 0 || length > end || last.getLong() != FactsWriter.MAGIC) {
      throw new Damaged(path);
    }
    byte[] head = read(end - length, length);
    CRC32C crc = new CRC32C();
    crc.update(head);
    if ((int) crc.getValue() != sum) {
      throw new Damaged(path);
    }
    var in = new DataInputStream(new ByteArrayInputStream(head));
    in.readInt();
    for (int left = in.readInt(); left > 0; left--) {
      blocks.add(new Block(in.readLong(), in.readInt(), in.readInt(), in.readInt()));
    }
    return Keys.read(in);
  }

  /** True when every block is as it was written. */
  public boolean isWhole() {
    try {
      for (Block block : blocks) {
        whole(block);
      }
      return true;
    } catch (Damaged damaged) {
      return false;
    }
  }

  public Keys keys() {
    return keys;
  }

  /** Every fact that the query takes, in the order of the file. */
  public void each(FactQuery query, Consumer<Fact> reader) throws Damaged {
    BitSet places = bits(keys.places(), query::takesPlace);
    BitSet years = bits(keys.years(), query::takesYear);
    BitSet groups = bits(keys.groups(), group -> query.takesGroup(group.word()));
    BitSet measures = bits(keys.measures(), query::takes);
    BitSet variants = bits(keys.variants(), variant -> variant.stream().anyMatch(measures::get));
    if (places.isEmpty() || years.isEmpty() || variants.isEmpty()) {
      return;
    }
    for (Block block : blocks) {
      Rows rows = new Rows(block);
      for (int row = 0; row < block.rows(); row++) {
        if (places.get(rows.key(0, row))
            && years.get(rows.key(1, row))
            && variants.get(rows.key(4, row))) {
          List<Integer> variant = keys.variants().get(rows.key(4, row));
          for (int slot = 0; slot < variant.size(); slot++) {
            int measure = variant.get(slot);
            boolean ownGroup = keys.measures().get(measure).group().isPresent();
            if (measures.get(measure) && (ownGroup || groups.get(rows.key(2, row)))) {
              Fact fact = rows.fact(row, slot, measure);
              if (fact != null && query.takesDimensions(fact.dimensions())) {
                reader.accept(fact);
              }
            }
          }
        }
      }
    }
  }

  /** Every number or mark of these measures, without an object for each. */
  public void scan(BitSet measures, CellReader reader) throws Damaged {
    BitSet variants = bits(keys.variants(), variant -> variant.stream().anyMatch(measures::get));
    if (variants.isEmpty()) {
      return;
    }
    for (Block block : blocks) {
      Rows rows = new Rows(block);
      for (int v = variants.nextSetBit(0); v >= 0; v = variants.nextSetBit(v + 1)) {
        List<Integer> variant = keys.variants().get(v);
        for (int slot = 0; slot < variant.size(); slot++) {
          if (measures.get(variant.get(slot))) {
            rows.scan(v, slot, variant.get(slot), reader);
          }
        }
      }
    }
  }

  /** Every fact that stands in this line of the file. */
  public void ofLine(long line, Consumer<Fact> reader) throws Damaged {
    for (Block block : blocks) {
      Rows rows = new Rows(block);
      for (int row = 0; row < block.rows(); row++) {
        if (rows.line(row) == line) {
          List<Integer> variant = keys.variants().get(rows.key(4, row));
          for (int slot = 0; slot < variant.size(); slot++) {
            Fact fact = rows.fact(row, slot, variant.get(slot));
            if (fact != null) {
              reader.accept(fact);
            }
          }
        }
      }
    }
  }

  private static <T> BitSet bits(List<T> all, java.util.function.Predicate<T> taken) {
    BitSet bits = new BitSet(all.size());
    for (int i = 0; i < all.size(); i++) {
      bits.set(i, taken.test(all.get(i)));
    }
    return bits;
  }

  /** The bytes of a block, as they were written. */
  private byte[] whole(Block block) throws Damaged {
    byte[] bytes = read(block.at(), block.length());
    CRC32C crc = new CRC32C();
    crc.update(bytes);
    if ((int) crc.getValue() != block.crc()) {
      throw new Damaged(path);
    }
    return bytes;
  }

  private byte[] read(long at, int length) throws Damaged {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    try {
      while (bytes.hasRemaining()) {
        if (file.read(bytes, at + bytes.position()) < 0) {
          throw new Damaged(path);
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(path + " cannot be read", unreadable);
    }
    return bytes.array();
  }

  /** The columns of a block. */
  private final class Rows {
    private final Block block;
    private final MemorySegment bytes;
    private final Map<Integer, Column> columns = new HashMap<>();
    private final Column[] rowKeys = new Column[FactsWriter.KEYS];
    private @org.jspecify.annotations.Nullable ChosenRows chosen;

    Rows(Block block) throws Damaged {
      this.block = block;
      this.bytes = MemorySegment.ofArray(whole(block));
      for (int i = 0; i < rowKeys.length; i++) {
        rowKeys[i] = at(i);
      }
    }

    private Column at(int column) {
      return new Column(bytes, bytes.get(INT, (long) column * Integer.BYTES));
    }

    long line(int row) {
      return rowKeys[5].get(row);
    }

    int key(int column, int row) {
      return (int) rowKeys[column].get(row);
    }

    void scan(int variant, int slot, int measure, CellReader reader) {
      boolean[] taken = new boolean[keys.dimensions().size()];
      for (int i = 0; i < taken.length; i++) {
        taken[i] = reader.takes(measure, i);
      }
      if (chosen == null || !chosen.isFor(variant, taken)) {
        chosen = new ChosenRows(rowKeys, block.rows(), variant, taken);
      }
      chosen.scan(
          at(FactsWriter.KEYS + 2 * slot), at(FactsWriter.KEYS + 2 * slot + 1), measure, reader);
    }

    @org.jspecify.annotations.Nullable
    Fact fact(int row, int slot, int index) {
      int tags = FactsWriter.KEYS + 2 * slot;
      long tag = columns.computeIfAbsent(tags, this::at).get(row);
      if (tag == FactsWriter.ABSENT) {
        return null;
      }
      boolean number = tag >= FactsWriter.NUMBER;
      Optional<BigDecimal> value =
          number
              ? Optional.of(
                  BigDecimal.valueOf(
                      columns.computeIfAbsent(tags + 1, this::at).get(row),
                      (int) (tag - FactsWriter.NUMBER)))
              : Optional.empty();
      Measure measure = keys.measures().get(index);
      Group group = keys.groups().get(key(2, row));
      return new Fact(
          measure.dataset(),
          measure.name(),
          measure.group().isPresent() ? measure.unit() : group.unit(measure),
          keys.places().get(key(0, row)),
          keys.years().get(key(1, row)),
          measure.group().orElse(group.word()),
          measure.dimensions(keys.dimensions().get(key(3, row))),
          value,
          number ? Optional.empty() : Optional.of(Mark.coded((int) tag)),
          line(row));
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
