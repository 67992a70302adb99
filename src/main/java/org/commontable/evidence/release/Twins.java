package org.commontable.evidence.release;

import org.commontable.evidence.Hidden;

/**
 * Two inputs that count the same people in most places, as those tested in two subjects. Where all
 * that both show of a place is the same, what is hidden in one and shown in the other is taken for
 * the same, and rightly: then it is hidden in both.
 */
public final class Twins {
  private final Cells one;
  private final Cells other;
  private final Ledger before;

  private Twins(Cells one, Cells other, Ledger before) {
    this.one = one;
    this.other = other;
    this.before = before;
  }

  /**
   * Hides in each what the other hides; hiding more only widens, so that nothing is judged again.
   */
  public static void hide(Cells one, Ledger ofOne, Cells other, Ledger ofOther) {
    Twins forth = new Twins(one, other, ofOne);
    Twins back = new Twins(other, one, ofOther);
    for (int place = 0; place < one.places().size(); place++) {
      int theirs = other.place(one.places().get(place));
      if (theirs >= 0 && forth.isSame(place, theirs)) {
        forth.hide(place, theirs);
        back.hide(theirs, place);
      }
    }
  }

  private boolean isSame(int place, int theirs) {
    boolean any = false;
    for (int group = 0; group < one.groups().size(); group++) {
      int own = place * one.groups().size() + group;
      int beside = beside(group, theirs);
      if (beside >= 0 && one.isShown(own) && other.isShown(beside)) {
        any = true;
        if (one.amount(own) != other.amount(beside)) {
          return false;
        }
      }
    }
    return any;
  }

  private void hide(int place, int theirs) {
    for (int group = 0; group < one.groups().size(); group++) {
      int own = place * one.groups().size() + group;
      int beside = beside(group, theirs);
      if (beside >= 0
          && one.isShown(own)
          && other.isHidden(beside)
          && other.isSaid(beside)
          && one.amount(own) == other.amount(beside)
          && !before.everShown(one, own)) {
        one.hide(own, one.amount(own) == 0 ? Hidden.BESIDE_GROUPS : Hidden.COMPLEMENT);
      }
    }
  }

  /** The other's cell of the same group, or -1. */
  private int beside(int group, int theirs) {
    int column = other.group(one.groups().get(group));
    return column < 0 ? -1 : theirs * other.groups().size() + column;
  }
}
