package org.commontable.evidence.release;

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
}
