package org.commontable.evidence.web;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.commontable.evidence.figures.Glance;

/**
 * In which order a list stands. By a number only where ranges stand beside it, and no rank is
 * given: places whose ranges overlap are not told apart. What is hidden has no place in an order
 * and comes last, by name.
 */
enum Order {
  NAME("name"),
  HIGHEST("highest"),
  LOWEST("lowest"),
  RATIO_HIGHEST("ratio-highest"),
  RATIO_LOWEST("ratio-lowest");

  private final String word;

  Order(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  static Optional<Order> of(String word) {
    return Arrays.stream(values()).filter(it -> it.word.equals(word)).findFirst();
  }

  static List<Order> offered(boolean ranges) {
    return ranges ? List.of(values()) : List.of(NAME);
  }

  Comparator<Glance> comparator(Comparator<Glance> byName) {
    return switch (this) {
      case NAME -> byName;
      case HIGHEST -> by(it -> ranged(it, Glance.isLikely(it.own()), it.value()), -1, byName);
      case LOWEST -> by(it -> ranged(it, Glance.isLikely(it.own()), it.value()), 1, byName);
      case RATIO_HIGHEST -> by(it -> ranged(it, it.range().isPresent(), it.ratio()), -1, byName);
      case RATIO_LOWEST -> by(it -> ranged(it, it.range().isPresent(), it.ratio()), 1, byName);
    };
  }

  private static OptionalDouble ranged(Glance glance, boolean range, OptionalDouble number) {
    return glance.isShown() && range ? number : OptionalDouble.empty();
  }

  private static Comparator<Glance> by(
      Function<Glance, OptionalDouble> number, int sign, Comparator<Glance> byName) {
    return Comparator.comparing((Glance it) -> number.apply(it).isEmpty())
        .thenComparingDouble(it -> sign * number.apply(it).orElse(0))
        .thenComparing(byName);
  }
}
