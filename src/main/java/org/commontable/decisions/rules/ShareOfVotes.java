package org.commontable.decisions.rules;

import org.commontable.shared.Fraction;

/** At least this share of those for and against is for; the share is more than a half. */
public record ShareOfVotes(Fraction share) implements OneShare {
  public ShareOfVotes {
    Measure.checkedShare(share);
    if (share.compareTo(Fraction.HALF) <= 0) {
      throw new IllegalArgumentException("a share of those for and against is more than 1/2");
    }
  }

  @Override
  public String name() {
    return "share-of-votes";
  }

  @Override
  public <A extends Amount<A>> Part part(Tally<A> tally) {
    return Part.of(
        "votes", tally.yes(), Relation.AT_LEAST, share, tally.forAndAgainst(), Figures.of(tally));
  }
}
