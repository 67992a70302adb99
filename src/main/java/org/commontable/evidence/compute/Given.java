package org.commontable.evidence.compute;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.BiFunction;
import org.commontable.measures.Rate;
import org.commontable.shared.Fraction;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;

/** One value of a {@link SumFile}; says where it stands when it is not what the sum wants. */
final class Given {
  private Given() {}

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
    return each(node, at, Given::wholeOrHidden);
  }

  static BigDecimal decimal(@Nullable Object node, String at) {
    return switch (node) {
      case BigInteger whole -> new BigDecimal(whole);
      case BigDecimal number -> number;
      case String text when text.matches("-?[0-9]{1,15}([.][0-9]{1,15})?") -> new BigDecimal(text);
      case null, default -> throw wrong(at, "a number", node);
    };
  }

  /** As {@link #decimal}, as near as a computer comes; nothing beyond what it reaches. */
  static double number(@Nullable Object node, String at) {
    double number = decimal(node, at).doubleValue();
    if (Double.isInfinite(number)) {
      throw wrong(at, "a number that is not this large", node);
    }
    return number;
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

  /** As {@link #rate}, where each person counts at most once. */
  static Rate people(@Nullable Object node, String at) {
    Rate rate = rate(node, at);
    if (rate.eventsExceedPopulation()) {
      throw new IllegalArgumentException("\"" + at + "\" has more events than people: " + rate);
    }
    return rate;
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
    return each(node, at, Given::count).stream().mapToLong(Long::longValue).toArray();
  }

  static IllegalArgumentException wrong(String at, String expected, @Nullable Object found) {
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
