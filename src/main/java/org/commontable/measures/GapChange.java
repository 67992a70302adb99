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
    UNCHANGED
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

  /** Taken for a gap above 0, the reference group ahead. */
  public Moved moved() {
    if (Math.abs(gap()) < NOTHING) {
      return Moved.UNCHANGED;
    }
    if (gap() > 0) {
      return Moved.WIDENED;
    }
    if (focal() <= -NOTHING) {
      return Moved.NARROWED_AS_BOTH_FELL;
    }
    if (focal() < NOTHING) {
      return Moved.NARROWED_BY_DECLINE_ALONE;
    }
    return -reference() > focal() ? Moved.NARROWED_MOSTLY_BY_DECLINE : Moved.CLOSED_MOSTLY_BY_RISE;
  }
}
