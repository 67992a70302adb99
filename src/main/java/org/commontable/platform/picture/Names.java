package org.commontable.platform.picture;

import java.util.List;
import java.util.Set;

/** Breaks an organization's name over at most two lines, at the space a careful hand would take. */
final class Names {
  /** Wider than this in one line, a name is broken. */
  private static final int ONE_LINE = 13;

  /** Longer than this on a line, the short name stands instead. */
  private static final int LONGEST_LINE = 24;

  private static final Set<String> SMALL =
      Set.of(
          "&", "of", "for", "in", "and", "the", "at", "de", "del", "la", "las", "los", "el", "y",
          "e", "en", "por", "para", "con");

  private Names() {}

  static List<String> lines(Seat seat) {
    List<String> lines = broken(seat.name());
    boolean tooLong = lines.stream().anyMatch(line -> line.length() > LONGEST_LINE);
    return tooLong && !seat.shortName().isEmpty() ? List.of(seat.shortName()) : lines;
  }

  static List<String> broken(String name) {
    if (name.length() <= ONE_LINE || name.indexOf(' ') < 0) {
      return List.of(name);
    }
    int best = -1;
    double least = Double.MAX_VALUE;
    for (int at = name.indexOf(' '); at >= 0; at = name.indexOf(' ', at + 1)) {
      double cost = cost(name.substring(0, at), name.substring(at + 1));
      if (cost < least) {
        least = cost;
        best = at;
      }
    }
    return List.of(name.substring(0, best), name.substring(best + 1));
  }

  /**
   * The longer line counts; a small word at the break disturbs; a longer first line reads better.
   */
  private static double cost(String first, String second) {
    String before = first.substring(first.lastIndexOf(' ') + 1);
    int space = second.indexOf(' ');
    String after = space < 0 ? second : second.substring(0, space);
    double disturbs = SMALL.contains(before) || SMALL.contains(after) ? 6 : 0;
    return Math.max(first.length(), second.length() + 1.5) + disturbs;
  }
}
