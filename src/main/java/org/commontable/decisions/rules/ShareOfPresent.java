package org.commontable.decisions.rules;

import org.commontable.shared.Fraction;

/** At least this share of those present supports. */
public record ShareOfPresent(Fraction share) implements OneShare {
  public ShareOfPresent {
    Measure.checkedShare(share);
  }

  @Override
  public String name() {
    return "share-of-present";
  }

  @Override
  public <A extends Amount<A>> Part part(Tally<A> tally) {
    return Part.of(
        "present",
        tally.yes(),
        Measure.relationFor(share),
        share,
        tally.present(),
        Figures.of(tally));
  }
}
