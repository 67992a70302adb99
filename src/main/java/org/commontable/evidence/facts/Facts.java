package org.commontable.evidence.facts;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.math.BigDecimal;
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

/** A file of facts, mapped into memory. */
public final class Facts implements AutoCloseable {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** The file is not as it was written: make it anew from the source. */
  public static final class Damaged extends Exception {
    private static final long serialVersionUID = 1L;

    Damaged(Path path) {
      super(path + " is damaged");
    }
  }

  private final Path path;
  private final Arena arena = Arena.ofShared();
  private final MemorySegment file;
  private final List<Block> blocks = new ArrayList<>();
  private final Keys keys;

  private Facts(Path path) throws IOException, Damaged {
    this.path = path;
    try (FileChannel channel = FileChannel.open(path)) {
      this.file = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), arena);
    }
    try {
      this.keys = head();
    } catch (IOException | RuntimeException | Damaged unreadable) {
      arena.close();
      throw new Damaged(path);
    }
  }

  /** Whole as far as its ends say; each block is checked when it is read. */
  public static Facts open(Path path) throws Damaged, IOException {
    return new Facts(path);
  }

  private Keys head() throws IOException, Damaged {
    long end = file.byteSize() - 16;
    if (end < 0 || file.get(LONG, end + 8) != FactsWriter.MAGIC) {
      throw new Damaged(path);
    }
    int length = file.get(INT, end);
    if (length < 0 || length > end) {
      throw new Damaged(path);
    }
    byte[] head = file.asSlice(end - length, length).toArray(ValueLayout.JAVA_BYTE);
    CRC32C crc = new CRC32C();
    crc.update(head);
    if ((int) crc.getValue() != file.get(INT, end + 4)) {
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
      Rows rows = new Rows(whole(block));
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
      Rows rows = new Rows(whole(block));
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
      Rows rows = new Rows(whole(block));
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

  private Block whole(Block block) throws Damaged {
    CRC32C crc = new CRC32C();
    try {
      crc.update(file.asSlice(block.at(), block.length()).asByteBuffer());
    } catch (IndexOutOfBoundsException outside) {
      throw new Damaged(path);
    }
    if ((int) crc.getValue() != block.crc()) {
      throw new Damaged(path);
    }
    return block;
  }

  /** The columns of a block. */
  private final class Rows {
    private final Block block;
    private final Map<Integer, Column> columns = new HashMap<>();
    private final Column[] rowKeys = new Column[FactsWriter.KEYS];

    Rows(Block block) {
      this.block = block;
      for (int i = 0; i < rowKeys.length; i++) {
        rowKeys[i] = at(i);
      }
    }

    private Column at(int column) {
      long offset = file.get(INT, block.at() + (long) column * Integer.BYTES);
      return new Column(file, block.at() + offset);
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
      int[] dimensions = rowKeys[3].ints(block.rows());
      int[] variants = rowKeys[4].ints(block.rows());
      int[] rows = new int[block.rows()];
      int count = 0;
      for (int row = 0; row < block.rows(); row++) {
        if (taken[dimensions[row]] && variants[row] == variant) {
          rows[count++] = row;
        }
      }
      if (count > 0) {
        scan(slot, measure, rows, count, dimensions, reader);
      }
    }

    private void scan(
        int slot, int measure, int[] rows, int count, int[] dimensions, CellReader reader) {
      long[] tags = at(FactsWriter.KEYS + 2 * slot).of(rows, count);
      long[] values = at(FactsWriter.KEYS + 2 * slot + 1).of(rows, count);
      long[] places = rowKeys[0].of(rows, count);
      long[] years = rowKeys[1].of(rows, count);
      long[] groups = rowKeys[2].of(rows, count);
      long[] lines = rowKeys[5].of(rows, count);
      for (int i = 0; i < count; i++) {
        int tag = (int) tags[i];
        int place = (int) places[i];
        int year = (int) years[i];
        int group = (int) groups[i];
        int of = dimensions[rows[i]];
        int line = (int) lines[i];
        if (tag >= FactsWriter.NUMBER) {
          int scale = tag - (int) FactsWriter.NUMBER;
          reader.number(measure, place, year, group, of, values[i], scale, line);
        } else if (tag != FactsWriter.ABSENT) {
          reader.mark(measure, place, year, group, of, Mark.coded(tag), line);
        }
      }
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
    arena.close();
  }
}
