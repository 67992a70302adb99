package org.commontable.measures;

/**
 * Whom a group is compared with. The same data give three different "risk ratios" (evidence.md
 * §0.2), so the comparator is part of every result.
 */
public sealed interface Comparator {
  /** All other groups of the same place, the group itself left out (IDEA, 34 CFR 300.647). */
  record Others() implements Comparator {}

  /** Everyone, the group included. */
  record Everyone() implements Comparator {}

  /** One named group, for example "white" (the relative rate index). */
  record Group(String name) implements Comparator {}

  static Comparator group(String name) {
    return new Group(name);
  }

  /** The word that stands in answers: {@code others}, {@code everyone} or the group's name. */
  default String word() {
    return switch (this) {
      case Others _ -> "others";
      case Everyone _ -> "everyone";
      case Group(String name) -> name;
    };
  }
}
