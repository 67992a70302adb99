package org.commontable.platform.settings;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.Writer;

/**
 * What goes to a terminal, with control characters shown instead of obeyed: the name of a file or
 * of a place must not move the cursor, rename the window or hide a line. Line ends and tabs pass.
 */
public final class HarmlessText extends FilterWriter {
  private static final int FIRST_PICTURE = 0x2400; // ␀; ␛ is an escape
  private static final char DELETE = 0x7F;
  private static final char DELETE_PICTURE = '\u2421';
  private static final char LAST = 0x9F; // of the second set
  private static final char OTHER = '\uFFFD';

  private HarmlessText(Writer out) {
    super(out);
  }

  /** In the charset of the terminal; each line goes out at once. */
  public static PrintWriter to(PrintStream stream) {
    return new PrintWriter(over(new PrintWriter(stream, false, stream.charset())), true);
  }

  static Writer over(Writer out) {
    return new HarmlessText(out);
  }

  @Override
  public void write(int one) throws IOException {
    out.write(shown((char) one));
  }

  @Override
  public void write(char[] some, int from, int count) throws IOException {
    int begin = from;
    for (int i = from; i < from + count; i++) {
      char shown = shown(some[i]);
      if (shown != some[i]) {
        out.write(some, begin, i - begin);
        out.write(shown);
        begin = i + 1;
      }
    }
    out.write(some, begin, from + count - begin);
  }

  @Override
  public void write(String text, int from, int count) throws IOException {
    write(text.toCharArray(), from, count);
  }

  private static char shown(char one) {
    if (one < ' ') {
      return one == '\n' || one == '\r' || one == '\t' ? one : (char) (FIRST_PICTURE + one);
    }
    if (one < DELETE || one > LAST) {
      return isTurning(one) ? OTHER : one;
    }
    return one == DELETE ? DELETE_PICTURE : OTHER;
  }

  /** Turns the direction of what follows. */
  private static boolean isTurning(char one) {
    return (one >= '\u202A' && one <= '\u202E') || (one >= '\u2066' && one <= '\u2069');
  }
}
