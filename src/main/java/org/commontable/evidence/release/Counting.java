package org.commontable.evidence.release;

import org.commontable.evidence.Hidden;
import org.jspecify.annotations.Nullable;

/** What a number counts, which decides how small it may be. */
public enum Counting {
  /** All students (or teachers) of a group: fewer than ten are not shown. */
  POPULATION,
  /** Those of a population to whom something happened, each once: neither few nor all but few. */
  PEOPLE,
  /** Teachers to whom something applies: as people, but that it is none or all may be said. */
  STAFF,
  /** Happenings, of which one person may have several. */
  EVENTS;

  /** Each is counted once, so that they are no more than the population. */
  public boolean isPeople() {
    return this == PEOPLE || this == STAFF;
  }

  /**
   * Why a number is hidden that is near none or near all of so many; null where it is near neither.
   *
   * @param people at least ten
   * @param few the number was few in some version
   */
  @Nullable Hidden end(long people, long number, boolean few) {
    if (this == PEOPLE) {
      return new Ends(people).why(number, few);
    }
    long rest = people - number;
    return this == STAFF && rest > 0 && rest < Limits.LEAST ? Hidden.ALMOST_ALL : null;
  }
}
