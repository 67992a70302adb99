package org.commontable.evidence.release;

/** What a number counts, which decides how small it may be. */
public enum Counting {
  /** All students (or teachers) of a group: fewer than ten are not shown. */
  POPULATION,
  /** Those of a population to whom something happened, each once: neither few nor all but few. */
  PEOPLE,
  /** Happenings, of which one person may have several. */
  EVENTS
}
