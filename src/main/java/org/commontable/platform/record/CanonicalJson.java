package org.commontable.platform.record;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON in the one form of RFC 8785: keys in the order of their UTF-16 code units, no blanks,
 * fixed escapes. Of numbers only integers that every reader keeps exactly (up to 2^53 − 1); shares
 * are strings such as "1/3".
 */
public final class CanonicalJson {
  /** The largest integer that survives a reader which knows only IEEE doubles (RFC 7493). */
  public static final long LARGEST = 9_007_199_254_740_991L;

  private CanonicalJson() {}

  /**
   * @throws IllegalArgumentException for a float, an integer beyond 2^53 − 1, half a surrogate pair
   *     or a type JSON does not know
   */
  public static String write(@Nullable Object value) {
    var out = new StringBuilder();
    value(value, out);
    return out.toString();
  }

  private static void value(@Nullable Object value, StringBuilder out) {
    switch (value) {
      case null -> out.append("null");
      case String text -> string(text, out);
      case Boolean truth -> out.append(truth.booleanValue());
      case Integer number -> out.append(number.intValue());
      case Long number -> integer(number, out);
      case List<?> list -> array(list, out);
      case Map<?, ?> map -> object(map, out);
      default ->
          throw new IllegalArgumentException(
              "not a value for the record: " + value.getClass().getName());
    }
  }

  private static void integer(long number, StringBuilder out) {
    if (number > LARGEST || number < -LARGEST) {
      throw new IllegalArgumentException("too large for every reader: " + number);
    }
    out.append(number);
  }

  private static void array(Collection<?> list, StringBuilder out) {
    char before = '[';
    for (var item : list) {
      out.append(before);
      value(item, out);
      before = ',';
    }
    out.append(before == '[' ? "[]" : "]");
  }

  private static void object(Map<?, ?> map, StringBuilder out) {
    char before = '{';
    for (var field : inOrder(map).entrySet()) {
      out.append(before);
      string((String) field.getKey(), out);
      out.append(':');
      value(field.getValue(), out);
      before = ',';
    }
    out.append(before == '{' ? "{}" : "}");
  }

  /** What was read from canonical text is in order already; a long record is mostly that. */
  private static Map<?, ?> inOrder(Map<?, ?> map) {
    String last = null;
    boolean ordered = true;
    for (var key : map.keySet()) {
      if (!(key instanceof String name)) {
        throw new IllegalArgumentException("a key must be a string: " + key);
      }
      // String.compareTo compares UTF-16 code units, which is RFC 8785's order.
      ordered &= last == null || last.compareTo(name) < 0;
      last = name;
    }
    return ordered ? map : new TreeMap<>(map);
  }

  private static void string(String text, StringBuilder out) {
    out.append('"');
    int written = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x20 || c == '"' || c == '\\') {
        out.append(text, written, i).append(escaped(c));
        written = i + 1;
      } else if (Character.isSurrogate(c)) {
        i++;
        if (!Character.isHighSurrogate(c)
            || i == text.length()
            || !Character.isLowSurrogate(text.charAt(i))) {
          throw new IllegalArgumentException("half a surrogate pair at " + (i - 1));
        }
      }
    }
    out.append(text, written, text.length()).append('"');
  }

  private static String escaped(char c) {
    return switch (c) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> String.format(Locale.ROOT, "\\u%04x", (int) c);
    };
  }
}
