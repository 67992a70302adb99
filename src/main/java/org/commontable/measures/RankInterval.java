package org.commontable.measures;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Which ranks a school's rate is consistent with: it is below those whose rate is higher beyond
 * chance, and above those whose rate is lower beyond chance (differences of two rates at the given
 * level, pair by pair). Rank 1 is the highest rate. A league table without it tells chance apart
 * from nothing.
 *
 * @param rank by the rate alone; equal rates share the best one
 */
public record RankInterval(int rank, int best, int worst) {
  public static List<RankInterval> of(List<Rate> units, Confidence confidence) {
    units.forEach(Rate::countingPeople);
    return IntStream.range(0, units.size()).mapToObj(i -> one(i, units, confidence)).toList();
  }

  private static RankInterval one(int at, List<Rate> units, Confidence confidence) {
    Rate unit = units.get(at);
    int higher = 0;
    int surelyHigher = 0;
    int surelyLower = 0;
    for (int other = 0; other < units.size(); other++) {
      Rate against = units.get(other);
      if (other == at) {
        continue;
      }
      higher += against.value() > unit.value() ? 1 : 0;
      if (differ(unit, against, confidence)) {
        surelyHigher += against.value() > unit.value() ? 1 : 0;
        surelyLower += against.value() < unit.value() ? 1 : 0;
      }
    }
    return new RankInterval(higher + 1, surelyHigher + 1, units.size() - surelyLower);
  }

  /**
   * With one person more to whom it happened and one to whom it did not (Agresti &amp; Caffo 2000),
   * so that a rate of 0 or 1 is not taken as sure.
   */
  private static boolean differ(Rate one, Rate other, Confidence confidence) {
    double p = (one.events() + 1.0) / (one.population() + 2.0);
    double q = (other.events() + 1.0) / (other.population() + 2.0);
    double se =
        Math.sqrt(
            p * (1 - p) / (one.population() + 2.0) + q * (1 - q) / (other.population() + 2.0));
    return Math.abs(p - q) > confidence.z() * se;
  }
}
