package org.commontable.measures;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far schools' make-up lies from the whole, over any number of groups: Theil's information
 * index H and the mutual information M, which splits exactly into between and within clusters of
 * schools (Theil &amp; Finizza 1971; natural logarithms).
 *
 * @param m in nats
 * @param h m over the diversity of all pupils, 0 to 1; NaN where all are of one group
 */
public record Theil(double m, double h) {
  /**
   * @param schools pupils by group, the groups in one order
   */
  public static Theil of(List<long[]> schools) {
    long[] all = whole(schools);
    double total = sum(all);
    if (total == 0) {
      throw new IllegalArgumentException("there are no pupils");
    }
    double m = 0;
    for (long[] school : schools) {
      m += sum(school) / total * (entropy(all) - entropy(school));
    }
    return new Theil(m, m / entropy(all));
  }

  /** The part of {@link #m} that lies between clusters; the rest lies within them. */
  public static double between(List<long[]> schools, List<String> clusters) {
    Map<String, long[]> by = new LinkedHashMap<>();
    for (int i = 0; i < schools.size(); i++) {
      by.merge(clusters.get(i), schools.get(i), (a, b) -> whole(List.of(a, b)));
    }
    return of(List.copyOf(by.values())).m();
  }

  private static double entropy(long[] groups) {
    double total = sum(groups);
    double entropy = 0;
    for (long group : groups) {
      if (group > 0) {
        entropy -= group / total * Math.log(group / total);
      }
    }
    return entropy;
  }

  private static double sum(long[] groups) {
    double sum = 0;
    for (long group : groups) {
      sum += group;
    }
    return sum;
  }

  private static long[] whole(Collection<long[]> schools) {
    int groups = schools.stream().mapToInt(school -> school.length).max().orElse(0);
    long[] all = new long[groups];
    for (long[] school : schools) {
      if (school.length != groups) {
        throw new IllegalArgumentException("every school wants the same " + groups + " groups");
      }
      for (int g = 0; g < groups; g++) {
        if (school[g] < 0) {
          throw new IllegalArgumentException("a count is never negative: " + school[g]);
        }
        all[g] = Math.addExact(all[g], school[g]);
      }
    }
    return all;
  }
}
