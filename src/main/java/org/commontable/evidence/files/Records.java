package org.commontable.evidence.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commontable.evidence.files.Refusal.Kind;

/**
 * The records of a CSV file (RFC 4180; line ends of any kind) as places in one buffer: no String is
 * made before somebody asks for one. A record must fit into the buffer; blank lines are skipped,
 * and so are lines of nothing but separators, which spreadsheets write below a table.
 */
final class Records implements AutoCloseable {
  private static final int LONGEST_FIELD = 4_000;
  private static final int LONGEST_RECORD = 1 << 18;
  private static final int MOST_FIELDS = 1_000;
  private static final int BUFFER = 1 << 20;
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long UPPER = 0xF0F0F0F0F0F0F0F0L;
  private static final long LOWER_BITS = 0x7F7F7F7F7F7F7F7FL;

  private final SourceText text;
  private final byte[] buffer;
  private final byte separator;
  private final long separators; // eight of them
  private int position;
  private int limit;
  private boolean ended;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private int[] nexts = new int[64]; // behind what ends a field
  private boolean[] doubled = new boolean[64];
  private int fields;

  /** Where the record before begins in the buffer, up to this one; -1 where it cannot be told. */
  private int before = -1;

  /** So many fields at the beginning are the same as in the record before. */
  private int same;

  private long number;
  private boolean quotesToHalve;
  private long line;
  private long nextLine = 1;
  private long linesWithin;

  Records(SourceText text) {
    this(text, BUFFER);
  }

  /** As above, through a smaller buffer: to look at how a file begins. */
  Records(SourceText text, int room) {
    this.text = text;
    this.buffer = new byte[room];
    fill();
    if (limit >= 3
        && (buffer[0] & 0xFF) == 0xEF
        && (buffer[1] & 0xFF) == 0xBB
        && (buffer[2] & 0xFF) == 0xBF) {
      position = 3;
    }
    this.separator = Separator.of(buffer, position, limit);
    this.separators = separator * ONES;
  }

  /** A text without its first line, which would say what stands between the fields. */
  Records(SourceText text, byte separator) {
    this.text = text;
    this.buffer = new byte[BUFFER];
    this.separator = separator;
    this.separators = separator * ONES;
    fill();
  }

  byte separator() {
    return separator;
  }

  /** Moves to the next record; false behind the last. */
  boolean next() {
    boolean follows = true;
    while (true) {
      if (position == limit && ended) {
        return false;
      }
      int from = position;
      int after = scan();
      if (after < 0) {
        if (limit - position >= Math.min(LONGEST_RECORD, buffer.length)) {
          throw Refusal.file(Kind.FIELD_TOO_LONG, nextLine);
        }
        fill();
        continue;
      }
      position = after;
      line = nextLine;
      nextLine += linesWithin + 1;
      before = quotesToHalve || linesWithin > 0 ? -1 : from;
      if (isBlank()) {
        follows = false;
        continue;
      }
      if (quotesToHalve) {
        halveQuotes();
      }
      same = follows ? same : 0;
      number++;
      return true;
    }
  }

  /** The place behind the record that begins at {@link #position}; -1 when more is to be read. */
  private int scan() {
    byte[] b = buffer;
    byte comma = separator;
    int end = limit;
    int p = begin();
    int eight = -Long.BYTES; // where the eight bytes begin that were looked at last
    long found = 0; // of these, what may end a field and was not come to
    while (true) {
      if (p < end && b[p] == '"') {
        p = quoted(p + 1);
        eight = -Long.BYTES;
        if (p < 0) {
          return -1;
        }
      } else {
        int start = p;
        if (p >= eight + Long.BYTES) {
          eight = p;
          found = marks(p);
        }
        while (true) {
          while (found == 0 && eight + Long.BYTES < end) {
            eight += Long.BYTES;
            found = marks(eight);
          }
          p = found == 0 ? end : Math.min(end, eight + (Long.numberOfTrailingZeros(found) >>> 3));
          if (p == end) {
            break;
          }
          found &= found - 1;
          if (b[p] == comma || b[p] == '\n' || b[p] == '\r') {
            break;
          }
        }
        if (p == end && !ended) {
          return -1;
        }
        add(start, p);
      }
      if (p == end) {
        return ended ? end : -1;
      }
      byte c = b[p++];
      nexts[fields - 1] = p;
      if (c == '\n') {
        return p;
      }
      if (c == '\r') {
        if (p == end && !ended) {
          return -1;
        }
        return p < end && b[p] == '\n' ? p + 1 : p;
      }
      if (c != comma) {
        throw Refusal.file(Kind.BROKEN_QUOTES, nextLine);
      }
    }
  }

  /** Behind the fields that are the same as before, which are not looked at again. */
  private int begin() {
    same = sameAsBefore();
    int moved = position - before;
    for (int i = 0; i < same; i++) {
      starts[i] += moved;
      ends[i] += moved;
      nexts[i] += moved;
    }
    fields = same;
    linesWithin = 0;
    if (quotesToHalve) {
      Arrays.fill(doubled, false);
      quotesToHalve = false;
    }
    return same == 0 ? position : nexts[same - 1];
  }

  /** In a file that is in order the line's beginning is that of the line before. */
  private int sameAsBefore() {
    if (before < 0) {
      return 0;
    }
    int length = Math.min(position - before, limit - position);
    int differs =
        Arrays.mismatch(buffer, before, before + length, buffer, position, position + length);
    int reach = before + (differs < 0 ? length : differs);
    int all = 0;
    while (all < fields - 1 && nexts[all] <= reach) {
      all++;
    }
    return all;
  }

  /** Of eight bytes the upper bit of each that is the separator or below 16, as line ends are. */
  private long marks(int at) {
    long bytes = at + Long.BYTES <= buffer.length ? (long) LONGS.get(buffer, at) : rest(at);
    return zeros(bytes ^ separators) | zeros(bytes & UPPER);
  }

  private static long zeros(long bytes) {
    return ~(((bytes & LOWER_BITS) + LOWER_BITS) | bytes | LOWER_BITS);
  }

  /** The last bytes of the buffer, fewer than eight. */
  private long rest(int at) {
    long bytes = 0;
    for (int i = buffer.length - 1; i >= at; i--) {
      bytes = (bytes << Byte.SIZE) | (buffer[i] & 0xFF);
    }
    return bytes;
  }

  /** The place behind the closing mark; -1 when it was not read yet. */
  private int quoted(int start) {
    boolean twice = false;
    int p = start;
    while (true) {
      if (p == limit) {
        if (!ended) {
          return -1;
        }
        throw Refusal.file(Kind.BROKEN_QUOTES, nextLine);
      }
      byte c = buffer[p];
      if (c == '"') {
        if (p + 1 == limit && !ended) {
          return -1;
        }
        if (p + 1 == limit || buffer[p + 1] != '"') {
          add(start, p);
          doubled[fields - 1] = twice;
          quotesToHalve |= twice;
          return p + 1;
        }
        twice = true;
        p++;
      } else if (c == '\n') {
        linesWithin++;
      }
      p++;
    }
  }

  private void add(int start, int end) {
    int at = fields;
    if (end - start > LONGEST_FIELD || at == MOST_FIELDS) {
      throw Refusal.file(Kind.FIELD_TOO_LONG, nextLine);
    }
    if (at == starts.length) {
      starts = Arrays.copyOf(starts, at * 2);
      ends = Arrays.copyOf(ends, at * 2);
      nexts = Arrays.copyOf(nexts, at * 2);
      doubled = Arrays.copyOf(doubled, at * 2);
    }
    starts[at] = start;
    ends[at] = end;
    fields = at + 1;
  }

  /** Only once the record is whole: a record that was cut off by the buffer is scanned again. */
  private void halveQuotes() {
    text.settle();
    for (int i = 0; i < fields; i++) {
      if (doubled[i]) {
        int to = starts[i];
        for (int from = starts[i]; from < ends[i]; from++) {
          buffer[to++] = buffer[from];
          from += buffer[from] == '"' ? 1 : 0;
        }
        ends[i] = to;
      }
    }
  }

  private void fill() {
    text.settle();
    before = -1;
    System.arraycopy(buffer, position, buffer, 0, limit - position);
    limit -= position;
    position = 0;
    int room = buffer.length - limit;
    int read = text.read(buffer, limit, this::lineOf);
    ended = read < room;
    limit += read;
  }

  private long lineOf(byte[] bytes, int place) {
    long at = nextLine;
    for (int i = 0; i < place; i++) {
      at += bytes[i] == '\n' ? 1 : 0;
    }
    return at;
  }

  byte[] buffer() {
    return buffer;
  }

  int fields() {
    return fields;
  }

  /** Counts the records, from 1. */
  long number() {
    return number;
  }

  /** Whether the field is the same as in a record: this one, or the one before. */
  boolean isLike(long earlier, int field) {
    return earlier == number || (earlier == number - 1 && field < same);
  }

  /** The line in which the record begins; 1 is the file's first. */
  long line() {
    return line;
  }

  /** Where the field begins, white space left out. */
  int start(int field) {
    int start = starts[field];
    while (start < ends[field] && isBlank(buffer[start])) {
      start++;
    }
    return start;
  }

  int end(int field) {
    int end = ends[field];
    while (end > starts[field] && isBlank(buffer[end - 1])) {
      end--;
    }
    return end;
  }

  boolean isBlank(int field) {
    return start(field) >= ends[field];
  }

  private boolean isBlank() {
    for (int i = 0; i < fields; i++) {
      if (!isBlank(i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBlank(byte b) {
    return b >= 0 && b <= ' ';
  }

  String text(int field) {
    int start = start(field);
    return new String(buffer, start, Math.max(0, end(field) - start), StandardCharsets.UTF_8);
  }

  List<String> texts() {
    List<String> all = new ArrayList<>(fields);
    for (int i = 0; i < fields; i++) {
      all.add(text(i));
    }
    return all;
  }

  /** A copy of what stands in the buffer behind the record: to try layouts on. */
  byte[] ahead() {
    return Arrays.copyOfRange(buffer, position, limit);
  }

  @Override
  public void close() {
    text.close();
  }
}
