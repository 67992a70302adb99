package org.commontable.platform.record;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;

/** The lines of a file of JSON lines; every one in UTF-8 and ended by a line feed. */
final class Lines {
  /** Long texts stand in files of their own. */
  private static final int LONGEST = 16 << 20;

  private Lines() {}

  /**
   * Hands number (from 1) and text of each line to the taker, whose IllegalArgumentException
   * becomes the fault of that line; stops there.
   */
  static java.util.Optional<Fault> each(String file, byte[] bytes, BiConsumer<Long, String> taker) {
    long number = 0;
    int start = 0;
    while (start < bytes.length) {
      number++;
      int end = start;
      while (end < bytes.length && bytes[end] != '\n') {
        end++;
      }
      try {
        if (end == bytes.length) {
          throw new IllegalArgumentException("the line is not ended");
        }
        if (end - start > LONGEST) {
          throw new IllegalArgumentException(
              "the line is longer than " + (LONGEST >> 20) + " MB, which no entry is");
        }
        taker.accept(number, text(bytes, start, end - start));
      } catch (CharacterCodingException e) {
        return java.util.Optional.of(new Fault(file, number, "not valid UTF-8"));
      } catch (RuntimeException e) {
        return java.util.Optional.of(new Fault(file, number, String.valueOf(e.getMessage())));
      }
      start = end + 1;
    }
    return java.util.Optional.empty();
  }

  /** The quick way puts U+FFFD where the bytes are not UTF-8; then the strict one decides. */
  private static String text(byte[] bytes, int start, int length) throws CharacterCodingException {
    var quick = new String(bytes, start, length, StandardCharsets.UTF_8);
    return quick.indexOf('\uFFFD') < 0
        ? quick
        : StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(bytes, start, length))
            .toString();
  }
}
