package org.commontable.decisions.file;

import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.shared.Fraction;

/** The fields of one object: each is asked for by name and type, and none may be left over. */
final class Fields {
  private static final Pattern SHARE = Pattern.compile("[0-9]{1,18}/(?=.{1,18}$)0*[1-9][0-9]*");

  private final Map<?, ?> values;
  private final String at;
  private final Set<String> asked = new HashSet<>();

  private Fields(Map<?, ?> values, String at) {
    this.values = values;
    this.at = at;
  }

  static Fields of(Object value, String at) {
    return new Fields(map(value, at.isEmpty() ? "file" : at), at);
  }

  String path(String name) {
    return at.isEmpty() ? name : at + "." + name;
  }

  Optional<Object> optional(String name) {
    asked.add(name);
    return Optional.ofNullable((Object) values.get(name));
  }

  Object required(String name) {
    return optional(name).orElseThrow(() -> new Unreadable(path(name), "is missing"));
  }

  String text(String name) {
    return required(name) instanceof String text && !text.isBlank()
        ? text
        : text(required(name), path(name));
  }

  static String text(Object value, String at) {
    if (value instanceof String text && !text.isBlank()) {
      return text;
    }
    throw new Unreadable(at, "a text is expected");
  }

  /** False when the field is left out. */
  boolean isTrue(String name) {
    return isTrue(name, false);
  }

  boolean isTrue(String name, boolean unlessSaid) {
    return switch (optional(name).orElse(unlessSaid)) {
      case Boolean said -> said;
      default -> throw new Unreadable(path(name), "true or false is expected");
    };
  }

  static Map<?, ?> map(Object value, String at) {
    if (value instanceof Map<?, ?> map) {
      return map;
    }
    throw new Unreadable(at, "an object {…} is expected");
  }

  Optional<String> optionalText(String name) {
    return optional(name).map(value -> text(value, path(name)));
  }

  List<?> list(String name) {
    return optional(name).<List<?>>map(value -> list(value, path(name))).orElse(List.of());
  }

  static List<?> list(Object value, String at) {
    if (value instanceof List<?> list) {
      return list;
    }
    throw new Unreadable(at, "a list […] is expected");
  }

  /** A whole number of at least {@code least}. */
  long whole(String name, long least) {
    BigInteger value = integer(required(name), path(name));
    if (value.compareTo(BigInteger.valueOf(least)) < 0 || value.bitLength() > 62) {
      throw new Unreadable(path(name), "a whole number of at least " + least + " is expected");
    }
    return value.longValueExact();
  }

  /** An integer of at least zero, or "p/q". */
  Fraction fraction(String name) {
    return required(name).equals("1/1") ? Fraction.ONE : fraction(required(name), path(name));
  }

  static Fraction fraction(Object value, String at) {
    if (value instanceof String written && SHARE.matcher(written).matches()) {
      return Fraction.parse(written);
    }
    if (!(value instanceof String) && integer(value, at).signum() >= 0) {
      return new Fraction(integer(value, at), BigInteger.ONE);
    }
    throw new Unreadable(at, "an integer of at least 0 or a fraction \"p/q\" is expected");
  }

  private static BigInteger integer(Object value, String at) {
    return switch (value) {
      case BigInteger big -> big;
      case Long number -> BigInteger.valueOf(number);
      case Integer number -> BigInteger.valueOf(number);
      default -> throw new Unreadable(at, "a whole number is expected");
    };
  }

  /** Builds a value whose own check says what is wrong with the field. */
  <V, T> T checked(String name, V value, Function<V, T> maker) {
    try {
      return maker.apply(value);
    } catch (IllegalArgumentException wrong) {
      throw new Unreadable(path(name), String.valueOf(wrong.getMessage()));
    }
  }

  /** Every field has been asked for. */
  void nothingElse() {
    for (Object name : values.keySet()) {
      if (!asked.contains(String.valueOf(name))) {
        throw new Unreadable(path(String.valueOf(name)), "is not a field here");
      }
    }
  }
}
