package org.commontable.evidence.figures;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.zip.CRC32C;

/** An edition on disk, mapped into memory: reading a place touches only its rows. */
public final class EditionBook {
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfDouble DOUBLE =
      ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  /** Where the sources' numbers of an entry begin. */
  static final int SOURCES = 48;

  /** Where an indicator's year lies. */
  record Section(
      Declared declared, int year, List<String> places, List<String> groups, long at, int crc) {
    int size() {
      return places.size() * groups.size();
    }

    int place(String code) {
      return Collections.binarySearch(places, code);
    }
  }

  private final MemorySegment file;
  private final List<Section> sections = new ArrayList<>();
  private final List<String> sources = new ArrayList<>();

  private EditionBook(MemorySegment file, List<Declared> indicators) throws IOException {
    this.file = file;
    long end = file.byteSize() - 16;
    if (end < 0 || file.get(LONG, end + 8) != EditionFile.MAGIC) {
      throw new IOException("no edition of figures");
    }
    int length = file.get(INT, end);
    if (length < 0 || length > end) {
      throw new IOException("the edition is cut off");
    }
    byte[] head = file.asSlice(end - length, length).toArray(ValueLayout.JAVA_BYTE);
    if (sum(MemorySegment.ofArray(head)) != file.get(INT, end + 4)) {
      throw new IOException("the edition is damaged");
    }
    read(new DataInputStream(new ByteArrayInputStream(head)), indicators);
    for (Section section : sections) {
      if (sum(bytes(section)) != section.crc()) {
        throw new IOException("the edition is damaged");
      }
    }
  }

  /** The mapping is let go when nobody holds the book any more. */
  public static EditionBook open(Path path) throws IOException {
    return open(path, Declared.all());
  }

  /** As above, of other indicators than ours. */
  public static EditionBook open(Path path, List<Declared> indicators) throws IOException {
    try (FileChannel channel = FileChannel.open(path)) {
      return new EditionBook(
          channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size(), Arena.ofAuto()),
          indicators);
    } catch (IndexOutOfBoundsException outside) {
      throw new IOException("the edition is damaged", outside);
    }
  }

  private static int sum(MemorySegment bytes) {
    CRC32C crc = new CRC32C();
    crc.update(bytes.asByteBuffer());
    return (int) crc.getValue();
  }

  private void read(DataInputStream head, List<Declared> indicators) throws IOException {
    List<List<String>> lists = new ArrayList<>();
    for (int left = head.readInt(); left > 0; left--) {
      List<String> list = new ArrayList<>();
      for (int more = head.readInt(); more > 0; more--) {
        list.add(head.readUTF());
      }
      lists.add(List.copyOf(list));
    }
    sources.addAll(lists.getFirst());
    for (int left = head.readInt(); left > 0; left--) {
      String id = head.readUTF();
      int method = head.readInt();
      int year = head.readInt();
      List<String> places = lists.get(head.readInt());
      List<String> groups = lists.get(head.readInt());
      long at = head.readLong();
      int crc = head.readInt();
      // An indicator that is declared no more, or otherwise, is not what was published.
      indicators.stream()
          .filter(it -> it.id().equals(id) && it.method() == method)
          .findFirst()
          .ifPresent(it -> sections.add(new Section(it, year, places, groups, at, crc)));
    }
  }

  /** The sum of the file that a source's number stands for. */
  String source(int number) {
    return sources.get(number);
  }

  /** True where it has a place for this one, shown or hidden. */
  public boolean tellsOf(String place) {
    return sections.stream().anyMatch(it -> it.place(place) >= 0);
  }

  /** All of which it tells, by code. */
  public NavigableSet<String> places() {
    NavigableSet<String> all = new TreeSet<>();
    sections.forEach(it -> all.addAll(it.places()));
    return all;
  }

  /** The sums of all files that any number came from, the newest first. */
  public List<String> sources() {
    return List.copyOf(sources);
  }

  List<Section> sections() {
    return sections;
  }

  MemorySegment bytes(Section section) {
    return file.asSlice(section.at(), (long) section.size() * EditionFile.ENTRY);
  }

  private static long at(Section section, int column, int entry) {
    long size = section.size();
    return section.at() + column * size + entry;
  }

  private double real(Section section, int column, int entry) {
    return file.get(DOUBLE, at(section, 8 * column, 8 * entry));
  }

  private int whole(Section section, int column, int entry) {
    return file.get(INT, at(section, 32 + 4 * column, 4 * entry));
  }

  byte status(Section section, int entry) {
    return file.get(ValueLayout.JAVA_BYTE, at(section, 52, entry));
  }

  double value(Section section, int entry) {
    return real(section, 0, entry);
  }

  double ratio(Section section, int entry) {
    return real(section, 1, entry);
  }

  double lower(Section section, int entry) {
    return real(section, 2, entry);
  }

  double upper(Section section, int entry) {
    return real(section, 3, entry);
  }

  int count(Section section, int entry) {
    return whole(section, 0, entry);
  }

  int base(Section section, int entry) {
    return whole(section, 1, entry);
  }

  int countLine(Section section, int entry) {
    return whole(section, 2, entry);
  }

  int baseLine(Section section, int entry) {
    return whole(section, 3, entry);
  }

  int countSource(Section section, int entry) {
    return file.get(SHORT, at(section, SOURCES, 2 * entry));
  }

  int baseSource(Section section, int entry) {
    return file.get(SHORT, at(section, SOURCES + 2, 2 * entry));
  }
}
