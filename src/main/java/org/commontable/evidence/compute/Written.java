package org.commontable.evidence.compute;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.commontable.measures.Bounds;
import org.commontable.measures.Interval;
import org.commontable.measures.Rate;
import org.commontable.measures.Ratio;
import org.commontable.shared.Fraction;
import org.jspecify.annotations.Nullable;

/** How numbers are written on the command line, and back. */
final class Written {
  private Written() {}

  /** {@code 316/6224}: events over people. */
  static Rate rate(String option, String text) {
    if (text.matches("-[0-9]+/-?[0-9]+|[0-9]+/-[0-9]+")) {
      throw new IllegalArgumentException(
          option + " " + text + ": counts of events and people are never negative.");
    }
    if (!text.matches("[0-9]{1,15}/[0-9]{1,15}")) {
      throw new IllegalArgumentException(
          option
              + " wants two whole numbers of at most 15 digits, events/people, as in 316/6224; \""
              + text
              + "\" is something else.");
    }
    int slash = text.indexOf('/');
    long people = Long.parseLong(text.substring(slash + 1));
    if (people == 0) {
      throw new IllegalArgumentException(nobody(option, text));
    }
    return new Rate(Long.parseLong(text.substring(0, slash)), people);
  }

  static String nobody(String option, String text) {
    return option + " " + text + " is a group of nobody, so there is no rate to compare.";
  }

  /**
   * Full-time posts over full-time posts.
   *
   * @param rate in parts of a post, so that they are whole
   * @param parts of one post
   */
  record Posts(Rate rate, int parts) {}

  /** {@code 2.5/20}. */
  static Posts posts(String option, String text) {
    if (!text.matches("[0-9]{1,12}([.][0-9]{1,3})?/[0-9]{1,12}([.][0-9]{1,3})?")) {
      throw new IllegalArgumentException(
          option + " wants posts/posts, as in 6/44 or 2.5/20; \"" + text + "\" is something else.");
    }
    int slash = text.indexOf('/');
    var of = new BigDecimal(text.substring(0, slash));
    var all = new BigDecimal(text.substring(slash + 1));
    int digits = Math.max(of.scale(), all.scale());
    Rate rate =
        new Rate(
            of.movePointRight(digits).longValueExact(),
            all.movePointRight(digits).longValueExact());
    return new Posts(rate, (int) Math.pow(10, digits));
  }

  /** As {@link #rate}, where each person counts at most once. */
  static Rate people(String option, String text) {
    Rate rate = rate(option, text);
    if (rate.eventsExceedPopulation()) {
      throw new IllegalArgumentException(
          option + " " + text + " counts more people than there are; write reached/tested.");
    }
    return rate;
  }

  /** {@code 1375}. */
  static long whole(String option, String text) {
    if (!text.matches("[0-9]{1,15}")) {
      throw new IllegalArgumentException(
          option
              + " wants a whole number of at most 15 digits without commas, as in 1375; \""
              + text
              + "\" is none.");
    }
    return Long.parseLong(text);
  }

  /** {@code 2.5} or {@code .5}; never negative. */
  static BigDecimal amount(String option, String text) {
    if (!text.matches("(?=[.]?[0-9])[0-9]{0,15}([.][0-9]{1,9})?")) {
      throw new IllegalArgumentException(
          option + " wants a number, as in 98.4; \"" + text + "\" is none.");
    }
    return new BigDecimal(text);
  }

  /** {@code 180,260,380,180}. */
  static List<Long> wholes(String option, String text) {
    List<String> numbers = parts(text);
    if (!numbers.stream().allMatch(one -> one.matches("[0-9]{1,15}"))) {
      throw new IllegalArgumentException(
          option
              + " wants whole numbers of at most 15 digits with commas between them, as in"
              + " 180,260,380,180.");
    }
    return numbers.stream().map(Long::valueOf).toList();
  }

  /** {@code 0.0001,0.0004}. */
  static List<Double> numbers(String option, String text) {
    return parts(text).stream().map(one -> number(option, one)).toList();
  }

  /** Blanks after the commas do no harm. */
  private static List<String> parts(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).toList();
  }

  private static double number(String option, String text) {
    if (!text.matches("-?([0-9]{1,400}[.]?[0-9]{0,400}|[.][0-9]{1,400})([eE][-+]?[0-9]{1,9})?")) {
      throw new IllegalArgumentException(
          option
              + " wants numbers with commas between them, as in 0.0001,0.0344,1; \""
              + (text.length() > 60 ? text.substring(0, 60) + "…" : text)
              + "\" is none.");
    }
    double number = Double.parseDouble(text);
    if (Double.isInfinite(number)) {
      throw new IllegalArgumentException(option + " " + text + " is too large a number.");
    }
    return number;
  }

  /** {@code 98.4}, exactly as written. */
  static Fraction decimal(String option, String text) {
    BigDecimal decimal = amount(option, text);
    return new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  static double number(Fraction fraction) {
    return new BigDecimal(fraction.numerator())
        .divide(new BigDecimal(fraction.denominator()), MathContext.DECIMAL64)
        .doubleValue();
  }

  /** A number, "Infinity", or null where it is not defined. */
  static @Nullable Object ratio(Ratio ratio) {
    return switch (ratio) {
      case Ratio.Finite(double value) -> value;
      case Ratio.NoComparisonEvents _ -> "Infinity";
      case Ratio.NotDefined _ -> null;
    };
  }

  static String sentence(Bounds.Reason reason) {
    return switch (reason) {
      case EVENTS_EXCEED_POPULATION ->
          "There are more events than people, so the counts are events and no range for people fits.";
      case EMPTY_POPULATION -> "One of the groups holds nobody, so a rate does not apply.";
      case NO_EVENTS -> "One side has no events, and this formula gives no range then.";
    };
  }

  /** Counts above people are happenings; the answer says so and of whom. */
  static void note(Map<String, @Nullable Object> answer, List<String> above) {
    if (!above.isEmpty()) {
      answer.put(
          "note",
          "There are more events than people in "
              + above.stream().map(it -> "\"" + it + "\"").collect(Collectors.joining(", "))
              + ", so the counts are events, and the ratio is of events per head, not of people.");
    }
  }

  /** {@code "interval"}, and {@code "reason"} where there is none. */
  static void put(Map<String, @Nullable Object> answer, Bounds bounds) {
    switch (bounds) {
      case Interval interval -> answer.put("interval", interval(interval));
      case Bounds.None(Bounds.Reason reason) -> {
        answer.put("interval", null);
        answer.put("reason", sentence(reason));
      }
    }
  }

  private static Object interval(Interval interval) {
    return Sum.fields(
        "method", interval.method().word(),
        "level", interval.level(),
        "lower", interval.lower(),
        "upper", interval.upper());
  }
}
