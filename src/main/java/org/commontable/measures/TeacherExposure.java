package org.commontable.measures;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/**
 * The share of a group's teachers that the average pupil meets at school: Σ(b/B)(bt/tt) over the
 * schools, and the same of the pupils who are not of the group (evidence.md §8).
 */
public record TeacherExposure(List<School> schools) {
  /**
   * @param pupils of the group, of all
   * @param teachers share of the group's among the school's, 0 to 1
   */
  public record School(Rate pupils, double teachers) {
    private long others() {
      return pupils.population() - pupils.events();
    }
  }

  public TeacherExposure {
    schools = List.copyOf(schools);
  }

  /** Empty where no school has a pupil of the group. */
  public OptionalDouble ofGroup() {
    return average(school -> school.pupils().events());
  }

  /** Empty where all pupils are of the group. */
  public OptionalDouble ofOthers() {
    return average(School::others);
  }

  private OptionalDouble average(ToLongFunction<School> pupils) {
    double all = schools.stream().mapToLong(pupils).sum();
    return all == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            schools.stream().mapToDouble(it -> pupils.applyAsLong(it) / all * it.teachers()).sum());
  }
}
