package org.commontable.decisions.verify;

/** How a decision may end besides by its verdict: annulled, let lapse after talks, or withdrawn. */
final class Ended {
  private boolean annulled;
  private boolean lapsed;
  private boolean withdrawn;

  void annul() {
    annulled = true;
  }

  /** Consensus failed, and it is taken no further. */
  void letLapse(Aftermath aftermath) {
    mustStand("a lapse");
    aftermath.mustHaveFailed("a lapse");
    lapsed = true;
  }

  void withdraw() {
    withdrawn = true;
  }

  boolean isWithdrawn() {
    return withdrawn;
  }

  /** Neither annulled nor withdrawn. */
  boolean takesStances() {
    return !annulled && !withdrawn;
  }

  void mustStand(String what) {
    if (annulled) {
      throw new Differs(what + " after the decision was annulled");
    }
    if (lapsed) {
      throw new Differs(what + " after the decision was let lapse");
    }
  }
}
