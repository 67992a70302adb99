package org.commontable.measures;

/**
 * Whether pupils meet teachers of their own group: the group's pupils over all pupils, its teachers
 * over all teachers (evidence.md §8).
 */
public record Parity(Rate pupils, Rate teachers) {
  public Parity {
    if (!pupils.applies() || !teachers.applies() || pupils.events() == 0) {
      throw new IllegalArgumentException(
          "parity wants pupils of the group, and teachers: " + pupils + ", " + teachers);
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
}
