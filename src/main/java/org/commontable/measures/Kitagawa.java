package org.commontable.measures;

import java.util.List;

/**
 * A gap split over the schools (Kitagawa 1955): what comes of which schools the groups attend, and
 * what comes of who takes part in the same school. Where a school has nobody of one group the other
 * group's rate stands for both: its whole effect is between schools.
 */
public record Kitagawa(double between, double within) {
  /** One school: both groups, those who take part over all. */
  public record School(Rate reference, Rate focal) {}

  public static Kitagawa of(List<School> schools) {
    double references = schools.stream().mapToDouble(s -> s.reference().population()).sum();
    double focals = schools.stream().mapToDouble(s -> s.focal().population()).sum();
    if (references == 0 || focals == 0) {
      throw new IllegalArgumentException("both groups need somebody in some school");
    }
    double between = 0;
    double within = 0;
    for (School school : schools) {
      if (!school.reference().applies() && !school.focal().applies()) {
        continue;
      }
      double w = school.reference().population() / references;
      double b = school.focal().population() / focals;
      double rw = (school.reference().applies() ? school.reference() : school.focal()).value();
      double rb = (school.focal().applies() ? school.focal() : school.reference()).value();
      between += (w - b) * (rw + rb) / 2;
      within += (rw - rb) * (w + b) / 2;
    }
    return new Kitagawa(between, within);
  }

  public double gap() {
    return between + within;
  }
}
