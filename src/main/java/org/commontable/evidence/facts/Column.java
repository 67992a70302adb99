package org.commontable.evidence.facts;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A column of whole numbers in as few bytes as its values need: one byte for the width (0 when all
 * are the same), the least value, then what each has more than that.
 */
final class Column {
  private static final int HEAD = 1 + Long.BYTES;
  private static final ValueLayout.OfLong LONG =
      ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfInt INT =
      ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
  private static final ValueLayout.OfShort SHORT =
      ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);

  private final MemorySegment file;
  private final int width;
  private final long least;
  private final long start;

  Column(MemorySegment file, long at) {
    this.file = file;
    this.width = file.get(ValueLayout.JAVA_BYTE, at);
    this.least = file.get(LONG, at + 1);
    this.start = at + HEAD;
  }

  long get(long row) {
    return switch (width) {
      case 0 -> least;
      case 1 -> least + (file.get(ValueLayout.JAVA_BYTE, start + row) & 0xFF);
      case 2 -> least + (file.get(SHORT, start + row * 2) & 0xFFFF);
      case 4 -> least + (file.get(INT, start + row * 4) & 0xFFFF_FFFFL);
      default -> least + file.get(LONG, start + row * 8);
    };
  }

  /** The first of them at once, where they are whole numbers of four bytes. */
  int[] ints(int rows) {
    int[] all = new int[rows];
    switch (width) {
      case 0 -> Arrays.fill(all, (int) least);
      case 1 -> {
        byte[] more = file.asSlice(start, rows).toArray(ValueLayout.JAVA_BYTE);
        for (int i = 0; i < rows; i++) {
          all[i] = (int) least + (more[i] & 0xFF);
        }
      }
      default -> Arrays.setAll(all, i -> (int) get(i));
    }
    return all;
  }

  /** Those of some rows, so many of them. */
  long[] of(int[] rows, int count) {
    long[] some = new long[count];
    switch (width) {
      case 0 -> Arrays.fill(some, least);
      case 1 -> {
        for (int i = 0; i < count; i++) {
          some[i] = least + (file.get(ValueLayout.JAVA_BYTE, start + rows[i]) & 0xFF);
        }
      }
      case 2 -> {
        for (int i = 0; i < count; i++) {
          some[i] = least + (file.get(SHORT, start + rows[i] * 2L) & 0xFFFF);
        }
      }
      default -> {
        for (int i = 0; i < count; i++) {
          some[i] = get(rows[i]);
        }
      }
    }
    return some;
  }

  static int most(int rows) {
    return HEAD + rows * Long.BYTES;
  }

  static void write(ByteBuffer out, long[] values, int rows) {
    long least = rows == 0 ? 0 : values[0];
    long most = least;
    for (int i = 1; i < rows; i++) {
      least = Math.min(least, values[i]);
      most = Math.max(most, values[i]);
    }
    // A difference beyond Long's range turns negative and takes the full width, where it wraps
    // back.
    long span = most - least;
    int width =
        span == 0
            ? 0
            : span < 0 || span > 0xFFFF_FFFFL ? 8 : span > 0xFFFF ? 4 : span > 0xFF ? 2 : 1;
    out.put((byte) width).putLong(least);
    for (int i = 0; width > 0 && i < rows; i++) {
      long more = values[i] - least;
      switch (width) {
        case 1 -> out.put((byte) more);
        case 2 -> out.putShort((short) more);
        case 4 -> out.putInt((int) more);
        default -> out.putLong(more);
      }
    }
  }
}
