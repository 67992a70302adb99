package org.commontable.platform.backup;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The 512 bytes before an entry (IEEE 1003.1, ustar), in one spelling: mode 0600, owner 0, time 0,
 * a plain file. A reader makes the header it expects and compares, so links, devices, sparse files
 * and names of somebody's choosing never come to be interpreted.
 */
final class TarHeader {
  static final int BLOCK = 512;
  private static final int LONGEST_NAME = 100;
  private static final long LARGEST_OCTAL = 0_77777777777L;

  private TarHeader() {}

  static boolean fits(String name) {
    return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME;
  }

  static byte[] of(String name, long size) {
    byte[] header = new byte[BLOCK];
    put(header, 0, name);
    put(header, 100, "0000600\0");
    put(header, 108, "0000000\0");
    put(header, 116, "0000000\0");
    if (size <= LARGEST_OCTAL) {
      put(header, 124, String.format(Locale.ROOT, "%011o\0", size));
    } else {
      // From 8 GiB on in binary, as GNU tar writes it.
      header[124] = (byte) 0x80;
      ByteBuffer.wrap(header).putLong(128, size);
    }
    put(header, 136, "00000000000\0");
    put(header, 148, "        ");
    put(header, 156, "0");
    put(header, 257, "ustar\0" + "00");
    int sum = 0;
    for (byte b : header) {
      sum += b & 0xff;
    }
    put(header, 148, String.format(Locale.ROOT, "%06o\0 ", sum));
    return header;
  }

  /** The size that this header of the named entry states; -1 when it is no such header. */
  static long size(byte[] header, String name) {
    var octal = new String(header, 124, 11, StandardCharsets.ISO_8859_1);
    if (!octal.matches("[0-7]{11}")) {
      return -1;
    }
    long size = Long.parseLong(octal, 8);
    return Arrays.equals(header, of(name, size)) ? size : -1;
  }

  static int padding(long size) {
    return (int) ((BLOCK - size % BLOCK) % BLOCK);
  }

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
