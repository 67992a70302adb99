package org.commontable.decisions.rules;

import org.commontable.shared.Fraction;

/** At least this share of all stances cast, abstaining and standing aside among them, is a yes. */
public record ShareOfCast(Fraction share) implements OneShare {
  public ShareOfCast {
    Measure.checkedShare(share);
  }

  @Override
  public String name() {
    return "share-of-cast";
  }

  @Override
  public <A extends Amount<A>> Part part(Tally<A> tally) {
    return Part.of(
        "cast", tally.yes(), Measure.relationFor(share), share, tally.cast(), Figures.of(tally));
  }
}
