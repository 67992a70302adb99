package org.commontable.evidence.compute;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.commontable.measures.Rate;
import org.commontable.shared.Fraction;
import org.commontable.shared.JsonText;
import org.commontable.shared.PlainJson;
import org.jspecify.annotations.Nullable;

/** A JSON object with the numbers of one sum; says by name which field is missing or wrong. */
record SumFile(@Nullable Object root) {
  static SumFile read(Path file) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException(file + " is a folder, not a file.");
    }
    try (InputStream in = Files.newInputStream(file)) {
      Object root = PlainJson.read(in);
      if (root instanceof Map<?, ?>) {
        return new SumFile(root);
      }
    } catch (IllegalArgumentException broken) {
      throw new IllegalArgumentException(file + " is " + broken.getMessage(), broken);
    } catch (IOException missing) {
      throw new IllegalArgumentException("cannot read " + file, missing);
    }
    throw new IllegalArgumentException(file + " holds no JSON object {…}.");
  }

  /** Empty where it is left out or null, or where this is no object. */
  Optional<Object> optional(String name) {
    return root instanceof Map<?, ?> fields
        ? Optional.ofNullable((Object) fields.get(name))
        : Optional.empty();
  }

  Object required(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalArgumentException("the field \"" + name + "\" is missing"));
  }

  String text(String name) {
    return text(required(name), name);
  }

  long whole(String name) {
    return whole(required(name), name);
  }

  Fraction fraction(String name) {
    return fraction(required(name), name);
  }

  double number(String name) {
    return decimal(required(name), name).doubleValue();
  }

  /** [events, people]. */
  Rate rate(String name) {
    return rate(required(name), name);
  }

  List<?> list(String name) {
    return list(required(name), name);
  }

  Map<String, @Nullable Object> map(String name) {
    if (!(required(name) instanceof Map<?, ?> fields)) {
      throw wrong(name, "an object {…}", required(name));
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    fields.forEach((key, value) -> map.put(String.valueOf(key), value));
    return map;
  }

  static List<?> list(@Nullable Object node, String at) {
    if (node instanceof List<?> items) {
      return items;
    }
    throw wrong(at, "a list […]", node);
  }

  static String text(@Nullable Object node, String at) {
    if (node instanceof String text) {
      return text;
    }
    throw wrong(at, "a text", node);
  }

  private static final BigInteger MOST = BigInteger.TEN.pow(15);

  static long whole(@Nullable Object node, String at) {
    if (node instanceof BigInteger number) {
      if (number.abs().compareTo(MOST) >= 0) {
        throw wrong(at, "a whole number of at most 15 digits", node);
      }
      return number.longValue();
    }
    if (node instanceof BigDecimal number
        && Math.abs(number.scale()) < 30
        && number.stripTrailingZeros().scale() <= 0) {
      return whole(number.toBigIntegerExact(), at);
    }
    throw wrong(at, "a whole number", node);
  }

  /** Empty where the cell is hidden: null in the file. */
  static OptionalLong wholeOrHidden(@Nullable Object node, String at) {
    return node == null ? OptionalLong.empty() : OptionalLong.of(count(node, at));
  }

  static List<OptionalLong> wholesOrHidden(@Nullable Object node, String at) {
    return each(node, at, SumFile::wholeOrHidden);
  }

  static BigDecimal decimal(@Nullable Object node, String at) {
    return switch (node) {
      case BigInteger whole -> new BigDecimal(whole);
      case BigDecimal number -> number;
      case String text when text.matches("-?[0-9]{1,15}([.][0-9]{1,15})?") -> new BigDecimal(text);
      case null, default -> throw wrong(at, "a number", node);
    };
  }

  /** Exactly as written: 3, 3.5 or "3.5". */
  static Fraction fraction(@Nullable Object node, String at) {
    BigDecimal decimal = decimal(node, at);
    return new Fraction(
        decimal.scaleByPowerOfTen(Math.max(decimal.scale(), 0)).toBigIntegerExact(),
        BigInteger.TEN.pow(Math.max(decimal.scale(), 0)));
  }

  static Rate rate(@Nullable Object node, String at) {
    var two = list(node, at);
    if (two.size() != 2) {
      throw wrong(at, "two whole numbers [events, people]", node);
    }
    return counted(whole(two.getFirst(), at), whole(two.getLast(), at), at);
  }

  private static Rate counted(long events, long people, String at) {
    if (events < 0 || people < 0) {
      throw new IllegalArgumentException(
          "\"" + at + "\": a count is never negative: [" + events + "," + people + "]");
    }
    return new Rate(events, people);
  }

  /** Each of a list, read with where it stands: {@code units[7]}, from 0. */
  static <T> List<T> each(
      @Nullable Object node, String at, BiFunction<@Nullable Object, String, T> read) {
    List<?> items = list(node, at);
    List<T> all = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      all.add(read.apply(items.get(i), at + "[" + i + "]"));
    }
    return all;
  }

  /** A count of a table is never negative. */
  static long count(@Nullable Object node, String at) {
    long count = whole(node, at);
    if (count < 0) {
      throw new IllegalArgumentException("\"" + at + "\": a count is never negative: " + count);
    }
    return count;
  }

  static long[] wholes(@Nullable Object node, String at) {
    return each(node, at, SumFile::count).stream().mapToLong(Long::longValue).toArray();
  }

  private static IllegalArgumentException wrong(
      String at, String expected, @Nullable Object found) {
    String shown = JsonText.of(found);
    return new IllegalArgumentException(
        "\""
            + at
            + "\" wants "
            + expected
            + ", not "
            + (shown.length() > 60 ? shown.substring(0, 60) + "…" : shown));
  }
}
