package org.commontable.platform.record;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An uncompressed ustar archive with one possible spelling: names sorted, time 0, mode 0644, owner
 * 0, two empty blocks at the end. Reading accepts nothing else and names the first byte that
 * differs.
 */
final class Ustar {
  private static final int BLOCK = 512;
  private static final String FOLDER = "record/";

  private Ustar() {}

  static byte[] write(SortedMap<String, byte[]> files) {
    var out = new ByteArrayOutputStream();
    files.forEach(
        (name, bytes) -> {
          out.writeBytes(header(name, bytes.length));
          out.writeBytes(bytes);
          out.writeBytes(new byte[padding(bytes.length)]);
        });
    out.writeBytes(new byte[2 * BLOCK]);
    return out.toByteArray();
  }

  /**
   * @throws Broken where the bytes differ from the one spelling
   */
  static SortedMap<String, byte[]> read(byte[] tar) throws Broken {
    var files = new TreeMap<String, byte[]>();
    String before = "";
    int at = 0;
    while (!isEnd(tar, at)) {
      var header = headerAt(tar, at);
      if (header == null) {
        throw misfit(tar, at, before);
      }
      if (header.name().compareTo(before) <= 0) {
        throw new Broken(header.name(), at, "stands after " + before + ", out of order");
      }
      long end = (long) at + BLOCK + header.size();
      if (end + padding(header.size()) > tar.length) {
        throw new Broken(header.name(), at, "is cut off");
      }
      for (int i = (int) end; i < end + padding(header.size()); i++) {
        if (tar[i] != 0) {
          // Either this byte changed, or bytes were lost or added earlier in this file.
          throw new Broken(header.name(), i, "is not followed by empty bytes");
        }
      }
      files.put(header.name(), Arrays.copyOfRange(tar, at + BLOCK, (int) end));
      before = header.name();
      at = (int) end + padding(header.size());
    }
    if (tar.length != at + 2 * BLOCK) {
      throw new Broken(before, at, "is followed by a wrong end of the archive");
    }
    return files;
  }

  /** Where an archive stops being one. */
  static final class Broken extends Exception {
    private static final long serialVersionUID = 1L;
    private final String file;

    Broken(String file, long at, String what) {
      super(what + " (byte " + (at + 1) + " of the archive)");
      this.file = file;
    }

    String file() {
      return file;
    }
  }

  private record Header(String name, int size) {}

  /** Nothing but empty bytes from here. */
  private static boolean isEnd(byte[] tar, int at) {
    for (int i = at; i < tar.length; i++) {
      if (tar[i] != 0) {
        return false;
      }
    }
    return true;
  }

  /** A header that is lost may have been pushed aside by a byte lost or added before it. */
  private static Broken misfit(byte[] tar, int at, String before) {
    if (tar.length - at <= 2 * BLOCK + 1) {
      return new Broken(before, at, "is followed by a wrong end of the archive");
    }
    for (int shift : new int[] {-1, 1}) {
      if (!before.isEmpty() && headerAt(tar, at + shift) != null) {
        return new Broken(before, at, shift < 0 ? "lost a byte" : "has a byte too many");
      }
    }
    int end = Math.min(at + 100, tar.length);
    var raw = new String(tar, at, end - at, StandardCharsets.ISO_8859_1);
    var name = raw.replaceAll("\u0000.*", "").replaceAll("[^ -~]", "?");
    return new Broken(
        before.isEmpty() ? name : name + " (after " + before + ")", at, "has a damaged header");
  }

  private static @Nullable Header headerAt(byte[] tar, int at) {
    if (at + BLOCK > tar.length) {
      return null;
    }
    int end = at;
    while (end < at + 100 && tar[end] != 0) {
      end++;
    }
    var name = new String(tar, at, end - at, StandardCharsets.ISO_8859_1);
    var octal = new String(tar, at + 124, 11, StandardCharsets.ISO_8859_1);
    if (!name.startsWith(FOLDER)
        || name.length() == FOLDER.length()
        || !octal.matches("[0-7]{11}")) {
      return null;
    }
    long size = Long.parseLong(octal, 8);
    if (size > tar.length) {
      return null;
    }
    var inside = name.substring(FOLDER.length());
    byte[] expected = header(inside, (int) size);
    return Arrays.equals(expected, Arrays.copyOfRange(tar, at, at + BLOCK))
        ? new Header(inside, (int) size)
        : null;
  }

  private static int padding(int size) {
    return (BLOCK - size % BLOCK) % BLOCK;
  }

  /** IEEE 1003.1, ustar interchange format. */
  private static byte[] header(String name, int size) {
    byte[] header = new byte[BLOCK];
    put(header, 0, FOLDER + name);
    put(header, 100, "0000644\0");
    put(header, 108, "0000000\0");
    put(header, 116, "0000000\0");
    put(header, 124, String.format(Locale.ROOT, "%011o\0", size));
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

  private static void put(byte[] header, int at, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(bytes, 0, header, at, bytes.length);
  }
}
