package org.commontable.fuzz;

import java.nio.charset.StandardCharsets;

/**
 * A long text out of few bytes: before, between and after two bars; what stands between is
 * repeated. So a pattern whose time grows with the square of its input is found by an input of ten
 * bytes.
 */
public final class Pumped {
  private static final int LENGTH = 20_000;

  private Pumped() {}

  public static String text(byte[] data) {
    var text = new String(data, StandardCharsets.UTF_8);
    int first = text.indexOf('|');
    int last = text.lastIndexOf('|');
    if (first < 0 || last <= first + 1) {
      return text;
    }
    var pump = text.substring(first + 1, last);
    return text.substring(0, first)
        + pump.repeat(LENGTH / pump.length())
        + text.substring(last + 1);
  }
}
