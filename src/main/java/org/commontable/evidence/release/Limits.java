package org.commontable.evidence.release;

/** Settings of the method's version, not law (docs/methods/evidence.md). */
final class Limits {
  /** The least number of people or events that is shown. */
  static final long LEAST = 10;

  /** The least width of what must remain possible for a hidden number. */
  static final long PROTECTION = 4;

  /** No upper end; small enough that sums over a state do not overflow. */
  static final long OPEN = Long.MAX_VALUE >> 24;

  private Limits() {}
}
