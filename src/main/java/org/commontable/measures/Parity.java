package org.commontable.measures;

import java.util.List;

/**
 * Whether pupils meet teachers of their own group: the group's pupils over all pupils, its teachers
 * over all teachers (evidence.md §8).
 */
public record Parity(Rate pupils, Rate teachers) {
  public Parity {
    if (!pupils.applies() || !teachers.applies() || pupils.events() == 0) {
      throw new IllegalArgumentException("needs pupils of the group, and teachers");
    }
    if (pupils.eventsExceedPopulation() || teachers.eventsExceedPopulation()) {
      throw new IllegalArgumentException(
          "a group is no larger than all: " + pupils + ", " + teachers);
    }
  }

  /** Above 0 where pupils of the group outnumber its teachers, as shares. */
  public double gap() {
    return pupils.value() - teachers.value();
  }

  /** 1 is parity. */
  public double index() {
    return teachers.value() / pupils.value();
  }

  /** Infinite where the group has no teacher. */
  public double pupilsPerTeacher() {
    return (double) pupils.events() / teachers.events();
  }

  /** The share of own teachers that the average pupil of the group meets at school. */
  public static double exposure(List<Parity> schools) {
    double all = schools.stream().mapToLong(s -> s.pupils().events()).sum();
    return schools.stream()
        .mapToDouble(s -> s.pupils().events() / all * s.teachers().value())
        .sum();
  }

  /** The share of the group's teachers that the average other pupil meets. */
  public static double exposureOfOthers(List<Parity> schools) {
    double all = schools.stream().mapToLong(Parity::others).sum();
    return schools.stream().mapToDouble(s -> others(s) / all * s.teachers().value()).sum();
  }

  private static long others(Parity school) {
    return school.pupils().population() - school.pupils().events();
  }
}
