package org.commontable.evidence.files;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.commontable.evidence.files.Refusal.Kind;

/**
 * The plain text of a file that somebody handed in: unpacked when it is gzip, decoded strictly,
 * without byte order mark. Nothing is guessed and nothing is repaired.
 */
public final class SourceText {
  public static final int LARGEST_FILE = 64 << 20;
  static final int LARGEST_TEXT = 96 << 20;
  private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private SourceText() {}

  /** The bytes of the plain file: what two copies, one of them packed, have in common. */
  public static byte[] unpacked(byte[] file) {
    if (file.length > LARGEST_FILE) {
      throw Refusal.file(Kind.TOO_LARGE, 0, "limit", LARGEST_FILE >> 20);
    }
    if (file.length > 1 && (file[0] & 0xFF) == 0x1F && (file[1] & 0xFF) == 0x8B) {
      return gunzipped(file);
    }
    if (file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] < 8) {
      throw Refusal.file(Kind.ARCHIVE, 0);
    }
    return file;
  }

  /** The text, checked from end to end before its first line is read; never held whole. */
  static Reader read(byte[] plain) {
    int start = startsWith(plain, BOM) ? BOM.length : 0;
    if (plain.length > 1 && isUtf16Mark(plain[0] & 0xFF, plain[1] & 0xFF)) {
      throw Refusal.file(Kind.UTF16, 0);
    }
    for (int i = start; i < plain.length; i++) {
      if (plain[i] == 0) {
        throw Refusal.file(Kind.NUL, lineAt(plain, i));
      }
    }
    if (isBlank(plain, start)) {
      throw Refusal.file(Kind.EMPTY, 0);
    }
    return new InputStreamReader(
        new ByteArrayInputStream(plain, start, plain.length - start), StandardCharsets.UTF_8);
  }

  private static boolean isUtf16Mark(int first, int second) {
    return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
  }

  /** Unpacked once to learn how long it is, once to keep it: no second copy grows beside it. */
  private static byte[] gunzipped(byte[] file) {
    byte[] buffer = new byte[1 << 16];
    try {
      int length = 0;
      try (InputStream in = unpacking(file)) {
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
          length += n;
          if (length > LARGEST_TEXT) {
            throw Refusal.file(Kind.EXPANDS_TOO_FAR, 0, "limit", LARGEST_TEXT >> 20);
          }
        }
      }
      byte[] plain = new byte[length];
      try (InputStream in = unpacking(file)) {
        in.readNBytes(plain, 0, length);
      }
      return plain;
    } catch (EOFException cut) {
      throw Refusal.file(Kind.CUT_OFF, 0);
    } catch (IOException damaged) {
      throw Refusal.file(Kind.NOT_GZIP, 0);
    }
  }

  private static InputStream unpacking(byte[] file) throws IOException {
    return new GZIPInputStream(new ByteArrayInputStream(file), 1 << 16);
  }

  /** True for a text of white space alone; refused where it is not UTF-8. */
  private static boolean isBlank(byte[] plain, int start) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(plain, start, plain.length - start);
    CharBuffer some = CharBuffer.allocate(1 << 14);
    boolean blank = true;
    CoderResult result;
    do {
      result = decoder.decode(in, some.clear(), true);
      if (result.isError()) {
        throw Refusal.file(Kind.NOT_UTF8, lineAt(plain, in.position()));
      }
      blank = blank && some.flip().chars().allMatch(Character::isWhitespace);
    } while (result.isOverflow());
    return blank;
  }

  private static boolean startsWith(byte[] bytes, byte[] mark) {
    return bytes.length >= mark.length
        && java.util.Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
  }

  private static long lineAt(byte[] bytes, int end) {
    long line = 1;
    for (int i = 0; i < end; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
