package org.commontable.platform.paper;

import java.nio.ByteBuffer;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Unpacks a font from WOFF 1.0 (W3C Recommendation, 2012) into the TrueType file it was made of, so
 * that we keep the file exactly as its makers publish it.
 */
final class Woff {
  private static final int HEADER = 44;
  private static final int ENTRY = 20;
  private static final int SFNT_HEADER = 12;
  private static final int SFNT_ENTRY = 16;

  private Woff() {}

  static byte[] unpacked(byte[] woff) {
    var in = ByteBuffer.wrap(woff);
    if (in.getInt(0) != 0x774F4646) {
      throw new IllegalArgumentException("not a WOFF file");
    }
    int tables = in.getShort(12);
    var out = ByteBuffer.allocate(in.getInt(16));
    int power = Integer.highestOneBit(tables);
    out.putInt(in.getInt(4)).putShort((short) tables).putShort((short) (16 * power));
    out.putShort((short) Integer.numberOfTrailingZeros(power));
    out.putShort((short) (16 * (tables - power)));
    int at = SFNT_HEADER + SFNT_ENTRY * tables;
    for (int i = 0; i < tables; i++) {
      int entry = HEADER + ENTRY * i;
      int length = in.getInt(entry + 12);
      out.putInt(in.getInt(entry)).putInt(in.getInt(entry + 16)).putInt(at).putInt(length);
      out.put(at, table(woff, in.getInt(entry + 4), in.getInt(entry + 8), length));
      at += (length + 3) / 4 * 4;
    }
    return out.array();
  }

  private static byte[] table(byte[] woff, int offset, int packed, int length) {
    var table = new byte[length];
    if (packed == length) {
      System.arraycopy(woff, offset, table, 0, length);
      return table;
    }
    try (var inflater = new Inflater()) {
      inflater.setInput(woff, offset, packed);
      if (inflater.inflate(table) != length) {
        throw new IllegalArgumentException("a table of the font is cut off");
      }
      return table;
    } catch (DataFormatException damaged) {
      throw new IllegalArgumentException("a table of the font is damaged", damaged);
    }
  }
}
