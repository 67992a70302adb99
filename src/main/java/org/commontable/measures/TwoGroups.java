package org.commontable.measures;

import java.util.List;

/**
 * How two groups of pupils are spread over schools (evidence.md §8). Everybody counts as a
 * schoolmate, also those of neither group. Small schools inflate every index.
 */
public record TwoGroups(List<School> schools) {
  /**
   * @param all both groups and everybody else
   */
  public record School(long focal, long reference, long all) {
    public School {
      if (focal < 0 || reference < 0 || all < focal + reference) {
        throw new IllegalArgumentException(
            "a school's pupils are at least both groups together: " + focal + ", " + reference);
      }
    }
  }

  public TwoGroups {
    if (sum(schools, School::focal) == 0 || sum(schools, School::reference) == 0) {
      throw new IllegalArgumentException("both groups need somebody in some school");
    }
    schools = List.copyOf(schools);
  }

  /** The share of either group that would have to change school for an even spread. */
  public double dissimilarity() {
    double focals = sum(schools, School::focal);
    double references = sum(schools, School::reference);
    return schools.stream()
            .mapToDouble(s -> Math.abs(s.focal() / focals - s.reference() / references))
            .sum()
        / 2;
  }

  /** The focal group's share in the school of the average pupil of it. */
  public double isolation() {
    double focals = sum(schools, School::focal);
    return average(s -> s.focal() / focals * s.focal() / s.all());
  }

  /** The reference group's share in the school of the average focal pupil. */
  public double exposure() {
    double focals = sum(schools, School::focal);
    return average(s -> s.focal() / focals * s.reference() / s.all());
  }

  /** Isolation beyond what an even spread would give, from 0 to 1. */
  public double normalizedIsolation() {
    double share = (double) sum(schools, School::focal) / sum(schools, School::all);
    return (isolation() - share) / (1 - share);
  }

  private double average(java.util.function.ToDoubleFunction<School> part) {
    return schools.stream().filter(s -> s.all() > 0).mapToDouble(part).sum();
  }

  private static long sum(List<School> all, java.util.function.ToLongFunction<School> part) {
    return all.stream().mapToLong(part).sum();
  }
}
