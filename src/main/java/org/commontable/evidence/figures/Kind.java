package org.commontable.evidence.figures;

import java.util.Locale;
import org.commontable.evidence.release.Counting;

/** How an indicator is computed; {@code indicators.yaml} says what each means. */
public enum Kind {
  EVENTS(Counting.EVENTS),
  SHARE(Counting.PEOPLE),
  PERCENT(Counting.PEOPLE),
  ACCESS(Counting.PEOPLE),
  STAFF(Counting.POPULATION),
  PRINTED(Counting.EVENTS),
  PARITY(Counting.POPULATION),
  COUNT(Counting.POPULATION);

  private final Counting counting;

  Kind(Counting counting) {
    this.counting = counting;
  }

  Counting counting() {
    return counting;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True where a group is compared with a rate of others, with a range. */
  public boolean compares() {
    return this == EVENTS || this == SHARE || this == PERCENT || this == ACCESS;
  }

  /** True where it is told of all students only: a group's would say nothing. */
  public boolean isOfAll() {
    return this == STAFF || this == PRINTED;
  }

  /** What one figure of it is a number of. */
  public String unit() {
    return switch (this) {
      case EVENTS -> "events per 100 students";
      case SHARE, PERCENT, ACCESS -> "percent of the group";
      case STAFF -> "students per teacher";
      case PRINTED -> "as the file says";
      case PARITY -> "share among teachers over share among students";
      case COUNT -> "students";
    };
  }
}
