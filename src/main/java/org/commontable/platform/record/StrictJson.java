package org.commontable.platform.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON made of strings, integers, booleans, null, arrays and objects into String, Long,
 * Boolean, null, List and Map. Refuses floats, repeated keys and anything after the value, and
 * names the place.
 */
public final class StrictJson {
  private static final int DEEPEST = 64;

  private final String text;
  private int at;
  private int depth;

  private StrictJson(String text) {
    this.text = text;
  }

  /**
   * @throws IllegalArgumentException with the place of the first fault
   */
  public static @Nullable Object read(String text) {
    var reader = new StrictJson(text);
    reader.blank();
    var value = reader.value();
    reader.blank();
    if (reader.at != text.length()) {
      throw reader.fault("nothing more expected");
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
      do {
        blank();
        int start = at;
        var key = string();
        blank();
        expect(':');
        blank();
        if (map.containsKey(key)) {
          at = start;
          throw fault("the field \"" + key + "\" stands twice");
        }
        map.put(key, value());
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
    var out = new StringBuilder(0);
    int taken = at;
    while (true) {
      char c = next();
      if (c == '"') {
        var rest = text.substring(taken, at - 1);
        return out.isEmpty() ? rest : out.append(rest).toString();
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
    try {
      return Long.valueOf(text.substring(start, at));
    } catch (NumberFormatException e) {
      throw fault("a number too large");
    }
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
    while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
      at++;
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
