package org.commontable.evidence.files;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.commontable.evidence.files.Refusal.Kind;

/**
 * The plain text of a file that somebody handed in: unpacked when it is gzip, decoded strictly,
 * without byte order mark. Nothing is guessed and nothing is repaired.
 */
public final class SourceText {
  public static final int LARGEST_FILE = 64 << 20;
  static final int LARGEST_TEXT = 256 << 20;
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

  static String read(byte[] plain) {
    int start = startsWith(plain, BOM) ? BOM.length : 0;
    if (plain.length > 1 && isUtf16Mark(plain[0] & 0xFF, plain[1] & 0xFF)) {
      throw Refusal.file(Kind.UTF16, 0);
    }
    for (int i = start; i < plain.length; i++) {
      if (plain[i] == 0) {
        throw Refusal.file(Kind.NUL, lineAt(plain, i));
      }
    }
    String text = decoded(plain, start);
    if (text.isBlank()) {
      throw Refusal.file(Kind.EMPTY, 0);
    }
    return text;
  }

  private static boolean isUtf16Mark(int first, int second) {
    return (first == 0xFE && second == 0xFF) || (first == 0xFF && second == 0xFE);
  }

  private static byte[] gunzipped(byte[] file) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(file.length * 4);
    byte[] buffer = new byte[1 << 16];
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file), 1 << 16)) {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
        if (out.size() > LARGEST_TEXT) {
          throw Refusal.file(Kind.EXPANDS_TOO_FAR, 0, "limit", LARGEST_TEXT >> 20);
        }
      }
    } catch (EOFException cut) {
      throw Refusal.file(Kind.CUT_OFF, 0);
    } catch (ZipException damaged) {
      throw Refusal.file(Kind.NOT_GZIP, 0);
    } catch (IOException damaged) {
      throw Refusal.file(Kind.NOT_GZIP, 0);
    }
    return out.toByteArray();
  }

  private static String decoded(byte[] plain, int start) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(plain, start, plain.length - start);
    CharBuffer out = CharBuffer.allocate(plain.length - start + 1);
    CoderResult result = decoder.decode(in, out, true);
    try {
      if (result.isError()) {
        result.throwException();
      }
    } catch (CharacterCodingException notUtf8) {
      throw Refusal.file(Kind.NOT_UTF8, lineAt(plain, in.position()));
    }
    return out.flip().toString();
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
