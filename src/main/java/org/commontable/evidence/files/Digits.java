package org.commontable.evidence.files;

import java.util.Locale;

/** Reads an exact decimal from bytes, as official files write them. Nothing is rounded. */
final class Digits {
  /** How a column writes its numbers. */
  enum Style {
    NUMBER,
    /** 15.5 or "15.5%". */
    PERCENT,
    /** 0.155, which is 15.5 percent. */
    FRACTION,
    /** "15:1", which is 15. */
    RATIO;

    static Style of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }
  }

  private static final int MOST_DIGITS = 18;

  /** A scale beyond it would be a number that no file of ours can mean. */
  private static final int MOST_SCALE = 60;

  private long unscaled;
  private int scale;

  long unscaled() {
    return unscaled;
  }

  int scale() {
    return scale;
  }

  boolean isNegative() {
    return unscaled < 0;
  }

  /** Near enough for bounds, which are short numbers. */
  double near() {
    return unscaled / Math.pow(10, scale);
  }

  /** False when no number of this style stands there. Accountants write -1,200 as (1,200). */
  boolean read(byte[] b, int start, int end, Style style) {
    int from = start;
    int to = end;
    boolean below = to - from > 2 && b[from] == '(' && b[to - 1] == ')';
    if (below) {
      from++;
      to--;
    }
    if (style == Style.PERCENT && to > from && b[to - 1] == '%') {
      to--;
      while (to > from && b[to - 1] == ' ') {
        to--;
      }
    }
    if (style == Style.RATIO) {
      to = beforeOne(b, from, to);
    } else if (style == Style.NUMBER && to > from && b[from] == '$') {
      from++;
    }
    if (!decimal(b, from, to) || (below && unscaled < 0)) {
      return false;
    }
    unscaled = below ? -unscaled : unscaled;
    if (style == Style.FRACTION) {
      scale -= 2;
      while (scale < 0) {
        if (Math.abs(unscaled) > Long.MAX_VALUE / 10) {
          return false;
        }
        unscaled *= 10;
        scale++;
      }
    }
    return true;
  }

  /** "15:1" and, after a spreadsheet, "15:01". */
  private static int beforeOne(byte[] b, int from, int to) {
    int at = to - 1;
    if (at > from && b[at] == '1') {
      at--;
      if (at > from && b[at] == '0') {
        at--;
      }
      if (b[at] == ':') {
        return at;
      }
    }
    return to;
  }

  private boolean decimal(byte[] b, int from, int to) {
    int at = from;
    boolean negative = false;
    if (at < to && (b[at] == '-' || b[at] == '+')) {
      negative = b[at] == '-';
      at++;
    }
    long value = 0;
    int digits = 0; // that count: leading zeros do not
    int whole = 0;
    int sinceComma = -1;
    for (; at < to; at++) {
      byte c = b[at];
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        digits += digits > 0 || c != '0' ? 1 : 0;
        if (digits > MOST_DIGITS) {
          return false;
        }
        whole++;
        sinceComma += sinceComma >= 0 ? 1 : 0;
      } else if (c == ',') {
        if (whole == 0 || (sinceComma < 0 ? whole > 3 : sinceComma != 3)) {
          return false;
        }
        sinceComma = 0;
      } else {
        break;
      }
    }
    if (sinceComma >= 0 && sinceComma != 3) {
      return false;
    }
    int decimals = 0;
    if (at < to && b[at] == '.') {
      at++;
      for (; at < to && b[at] >= '0' && b[at] <= '9'; at++) {
        value = value * 10 + (b[at] - '0');
        digits += digits > 0 || b[at] != '0' ? 1 : 0;
        if (digits > MOST_DIGITS) {
          return false;
        }
        decimals++;
      }
      if (decimals == 0) {
        return false;
      }
    }
    if (whole + decimals == 0) {
      return false;
    }
    unscaled = negative ? -value : value;
    scale = decimals;
    return (at == to || exponent(b, at, to)) && scale <= MOST_SCALE;
  }

  private boolean exponent(byte[] b, int from, int to) {
    int at = from;
    if (b[at] != 'e' && b[at] != 'E') {
      return false;
    }
    at++;
    boolean down = at < to && b[at] == '-';
    at += at < to && (b[at] == '-' || b[at] == '+') ? 1 : 0;
    if (at == to || to - at > 2) {
      return false;
    }
    int power = 0;
    for (; at < to; at++) {
      if (b[at] < '0' || b[at] > '9') {
        return false;
      }
      power = power * 10 + (b[at] - '0');
    }
    scale += down ? power : -power;
    while (scale < 0) {
      if (Math.abs(unscaled) > Long.MAX_VALUE / 10) {
        return false;
      }
      unscaled *= 10;
      scale++;
    }
    return true;
  }
}
