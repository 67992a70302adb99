package org.commontable.evidence.layouts;

/** A layout that is one, and cannot stand beside those that are kept. */
public final class NotKept extends Exception {
  private static final long serialVersionUID = 1L;

  public enum Why {
    /** Its id is not "own-" and small letters, digits and dashes. */
    NAME,
    /** A version as new is kept already. */
    VERSION
  }

  private final Why why;
  private final int least;

  NotKept(Why why, int least) {
    super(why + " " + least);
    this.why = why;
    this.least = least;
  }

  public Why why() {
    return why;
  }

  /** The version that it may have. */
  public int least() {
    return least;
  }
}
