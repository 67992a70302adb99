package org.commontable.platform.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON made of strings, integers, booleans, null, arrays and objects into String, Long,
 * Boolean, null, List and Map. Refuses floats, repeated keys and anything after the value, and
 * names the place. On request it refuses every spelling but the one of {@link CanonicalJson}: to
 * look while reading costs a fraction of writing the value again to compare.
 */
public final class StrictJson {
  private static final int DEEPEST = 64;

  private final String text;
  private final boolean canonical;
  private int at;
  private int depth;

  private StrictJson(String text, boolean canonical) {
    this.text = text;
    this.canonical = canonical;
  }

  /**
   * @throws IllegalArgumentException with the place of the first fault
   */
  public static @Nullable Object read(String text) {
    return new StrictJson(text, false).whole();
  }

  /**
   * As {@link #read}, of a text that is just what {@link CanonicalJson} would write.
   *
   * @throws IllegalArgumentException with the place of the first fault
   */
  public static @Nullable Object canonical(String text) {
    return new StrictJson(text, true).whole();
  }

  private @Nullable Object whole() {
    blank();
    var value = value();
    blank();
    if (at != text.length()) {
      throw fault("nothing more expected");
    }
    return value;
  }

  private @Nullable Object value() {
    return switch (peek()) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't' -> word("true", true);
      case 'f' -> word("false", false);
      case 'n' -> word("null", null);
      default -> integer();
    };
  }

  private Map<String, @Nullable Object> object() {
    deeper();
    var map = new LinkedHashMap<String, @Nullable Object>();
    at++;
    blank();
    if (peek() != '}') {
      String before = null;
      do {
        blank();
        int start = at;
        int fields = map.size();
        var key = string();
        blank();
        expect(':');
        blank();
        map.put(key, value());
        if (map.size() == fields) {
          at = start;
          throw fault("the field \"" + key + "\" stands twice");
        }
        // String.compareTo compares UTF-16 code units, which is RFC 8785's order.
        mustBeCanonical(before == null || before.compareTo(key) < 0);
        before = key;
        blank();
      } while (another());
    }
    expect('}');
    depth--;
    return map;
  }

  private List<@Nullable Object> array() {
    deeper();
    var list = new ArrayList<@Nullable Object>();
    at++;
    blank();
    if (peek() != ']') {
      do {
        blank();
        list.add(value());
        blank();
      } while (another());
    }
    expect(']');
    depth--;
    return list;
  }

  private boolean another() {
    if (peek() == ',') {
      at++;
      return true;
    }
    return false;
  }

  private String string() {
    expect('"');
    int end = at;
    while (end < text.length() && isPlain(text.charAt(end))) {
      end++;
    }
    if (end == text.length() || text.charAt(end) != '"') {
      return unusual();
    }
    var plain = text.substring(at, end);
    at = end + 1;
    return plain;
  }

  /** Stands for itself, written and read. */
  private static boolean isPlain(char c) {
    return c >= 0x20 && c != '"' && c != '\\' && !Character.isSurrogate(c);
  }

  /** With escapes or surrogates. */
  private String unusual() {
    int start = at;
    var out = new StringBuilder(0);
    int taken = at;
    while (true) {
      char c = next();
      if (c == '"') {
        var value = out.append(text, taken, at - 1).toString();
        mustBeCanonical(!canonical || isSpelt(value, start - 1));
        return value;
      }
      if (c < 0x20) {
        at--;
        throw fault("a control character inside a text");
      }
      if (c == '\\') {
        out.append(text, taken, at - 1).append(escaped());
        taken = at;
      }
    }
  }

  private boolean isSpelt(String value, int start) {
    var spelt = CanonicalJson.write(value);
    return spelt.length() == at - start && text.startsWith(spelt, start);
  }

  private char escaped() {
    char c = next();
    return switch (c) {
      case '"', '\\', '/' -> c;
      case 'b' -> '\b';
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'f' -> '\f';
      case 'r' -> '\r';
      case 'u' -> {
        int code = 0;
        for (int i = 0; i < 4; i++) {
          char hex = next();
          int digit =
              hex < 0x80 ? Character.digit(hex, 16) : -1; // digits of other scripts are none
          if (digit < 0) {
            throw fault("four hex digits expected");
          }
          code = code * 16 + digit;
        }
        yield (char) code;
      }
      default -> throw fault("an unknown escape");
    };
  }

  private Long integer() {
    int start = at;
    if (peek() == '-') {
      at++;
    }
    int digits = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == digits) {
      throw fault("a value expected");
    }
    if (at < text.length() && ".eE".indexOf(text.charAt(at)) >= 0) {
      throw fault("only whole numbers; write shares as \"1/3\"");
    }
    if (text.charAt(digits) == '0' && at - digits > 1) {
      throw fault("a number with a leading zero");
    }
    long number;
    try {
      number = Long.parseLong(text, start, at, 10);
    } catch (NumberFormatException e) {
      throw fault("a number too large");
    }
    mustBeCanonical(
        number <= CanonicalJson.LARGEST
            && number >= -CanonicalJson.LARGEST
            && (number != 0 || digits == start));
    return number;
  }

  private @Nullable Object word(String word, @Nullable Object meaning) {
    if (!text.startsWith(word, at)) {
      throw fault("a value expected");
    }
    at += word.length();
    return meaning;
  }

  private void deeper() {
    if (++depth > DEEPEST) {
      throw fault("nested too deeply");
    }
  }

  private void blank() {
    while (at < text.length() && text.charAt(at) <= ' ' && isBlank(text.charAt(at))) {
      mustBeCanonical(false);
      at++;
    }
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private void mustBeCanonical(boolean isCanonical) {
    if (canonical && !isCanonical) {
      throw fault("not in canonical form");
    }
  }

  private char peek() {
    if (at >= text.length()) {
      throw fault("the end came too early");
    }
    return text.charAt(at);
  }

  private char next() {
    char c = peek();
    at++;
    return c;
  }

  private void expect(char expected) {
    if (peek() != expected) {
      throw fault("expected " + expected);
    }
    at++;
  }

  private IllegalArgumentException fault(String what) {
    return new IllegalArgumentException(what + " (character " + (at + 1) + ")");
  }
}
