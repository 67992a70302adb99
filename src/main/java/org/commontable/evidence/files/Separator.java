package org.commontable.evidence.files;

/**
 * What stands between the fields of a text: a comma, unless its first line and the next hold more
 * semicolons, tabs or bars. Signs in quotation marks do not count.
 */
final class Separator {
  static final byte COMMA = ',';

  private static final byte[] OTHERS = {';', '\t', '|'};

  private Separator() {}

  /** Of the text that begins there. */
  static byte of(byte[] text, int from, int to) {
    int first = begin(text, from, to);
    int end = end(text, first, to);
    int second = begin(text, end, to);
    for (byte other : OTHERS) {
      int there = count(text, first, end, other);
      int cut = end(text, second, to);
      boolean goesOn = cut == to || count(text, second, cut, other) >= there;
      if (there > count(text, first, end, COMMA) && goesOn) {
        return other;
      }
    }
    return COMMA;
  }

  /** Behind blank lines; a tab may be an empty field. */
  private static int begin(byte[] text, int from, int to) {
    int at = from;
    while (at < to && (isEnd(text[at]) || text[at] == ' ')) {
      at++;
    }
    return at;
  }

  private static int end(byte[] text, int from, int to) {
    boolean quoted = false;
    int at = from;
    while (at < to && (quoted || !isEnd(text[at]))) {
      quoted ^= text[at] == '"';
      at++;
    }
    return at;
  }

  private static boolean isEnd(byte sign) {
    return sign == '\n' || sign == '\r';
  }

  private static int count(byte[] text, int from, int to, byte wanted) {
    boolean quoted = false;
    int count = 0;
    for (int at = from; at < to; at++) {
      quoted ^= text[at] == '"';
      count += !quoted && text[at] == wanted ? 1 : 0;
    }
    return count;
  }
}
