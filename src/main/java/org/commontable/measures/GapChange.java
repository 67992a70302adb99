package org.commontable.measures;

/**
 * Who moved when a gap changed: the change is the reference group's minus the focal group's
 * (evidence.md §4.5). In percentage points or any one unit.
 */
public record GapChange(
    double referenceBefore, double referenceNow, double focalBefore, double focalNow) {

  /** Less than a computer's rounding. */
  private static final double NOTHING = 1e-9;

  public enum Moved {
    /** The gap is smaller, and the focal group's rise did the larger part of it. */
    CLOSED_MOSTLY_BY_RISE,
    /** Smaller, mostly since the reference group fell. */
    NARROWED_MOSTLY_BY_DECLINE,
    /** Smaller though the focal group stayed where it was: never "closing". */
    NARROWED_BY_DECLINE_ALONE,
    /** Smaller since the reference group fell more than the focal group did: never "closing". */
    NARROWED_AS_BOTH_FELL,
    WIDENED,
    UNCHANGED,
    /** The focal group was ahead and is further ahead. */
    LEAD_GREW,
    /** It was ahead and is less far ahead, or level. */
    LEAD_SHRANK,
    /** It was behind or level and is ahead. */
    WENT_AHEAD,
    /** It was ahead and is behind. */
    FELL_BEHIND
  }

  public double reference() {
    return referenceNow - referenceBefore;
  }

  public double focal() {
    return focalNow - focalBefore;
  }

  public double gap() {
    return reference() - focal();
  }

  /** The reference's rate minus the focal group's: above 0 where the focal group is behind. */
  public double before() {
    return referenceBefore - focalBefore;
  }

  public double now() {
    return referenceNow - focalNow;
  }

  /** For rates where high is good. */
  public Moved moved() {
    if (Math.abs(gap()) < NOTHING) {
      return Moved.UNCHANGED;
    }
    if (before() <= -NOTHING) {
      return ofALead();
    }
    if (now() <= -NOTHING) {
      return Moved.WENT_AHEAD;
    }
    return gap() > 0 ? Moved.WIDENED : narrowed();
  }

  private Moved ofALead() {
    if (now() >= NOTHING) {
      return Moved.FELL_BEHIND;
    }
    return gap() < 0 ? Moved.LEAD_GREW : Moved.LEAD_SHRANK;
  }

  private Moved narrowed() {
    if (focal() <= -NOTHING) {
      return Moved.NARROWED_AS_BOTH_FELL;
    }
    if (focal() < NOTHING) {
      return Moved.NARROWED_BY_DECLINE_ALONE;
    }
    return -reference() > focal() ? Moved.NARROWED_MOSTLY_BY_DECLINE : Moved.CLOSED_MOSTLY_BY_RISE;
  }
}
