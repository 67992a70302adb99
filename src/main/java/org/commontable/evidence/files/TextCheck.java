package org.commontable.evidence.files;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Strict UTF-8 without NUL, over pieces of a text; eight ASCII bytes at a time. */
final class TextCheck {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;

  private int more; // bytes that the character begun still needs
  private int least = 0x80; // bounds of the next of them
  private int most = 0xBF;

  /** Where the first fault stands, or -1. */
  int take(byte[] bytes, int from, int to, boolean last) {
    int at = from;
    while (at < to) {
      if (more == 0) {
        for (; at + 8 <= to; at += 8) {
          long eight = (long) LONGS.get(bytes, at);
          if ((eight & HIGH) != 0 || ((eight - ONES) & ~eight & HIGH) != 0) {
            break;
          }
        }
        if (at == to) {
          break;
        }
      }
      if (!next(bytes[at] & 0xFF)) {
        return at;
      }
      at++;
    }
    return last && more > 0 ? to : -1;
  }

  /** The table of well-formed sequences, Unicode 3.9, table 3-7. */
  private boolean next(int b) {
    if (more > 0) {
      boolean right = b >= least && b <= most;
      least = 0x80;
      most = 0xBF;
      more--;
      return right;
    }
    if (b < 0x80) {
      return b != 0;
    }
    if (b < 0xC2 || b > 0xF4) {
      return false;
    }
    more = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    least = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    most = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
    return true;
  }
}
