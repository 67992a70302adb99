package org.commontable.decisions.rules;

import java.util.List;
import org.commontable.shared.Fraction;

/** A vote rule that can be measured by heads or by weight. */
public sealed interface Measure extends VoteRule permits OneShare, SharePerOption, Fallback {
  <A extends Amount<A>> List<Part> measure(Tally<A> tally);

  @Override
  default List<Part> parts(Table table) {
    return measure(table.heads());
  }

  /** Exactly a half is asked as "more than": "at least half" would pass five to five. */
  static Relation relationFor(Fraction share) {
    return share.equals(Fraction.HALF) ? Relation.MORE_THAN : Relation.AT_LEAST;
  }

  static Fraction checkedShare(Fraction share) {
    if (share.signum() <= 0 || share.compareTo(Fraction.ONE) > 0) {
      throw new IllegalArgumentException("a share is above 0 and at most 1");
    }
    return share;
  }
}
