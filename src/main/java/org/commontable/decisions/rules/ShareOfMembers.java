package org.commontable.decisions.rules;

import org.commontable.shared.Fraction;

/** At least this share of all members supports. */
public record ShareOfMembers(Fraction share) implements OneShare {
  public ShareOfMembers {
    Measure.checkedShare(share);
  }

  @Override
  public String name() {
    return "share-of-members";
  }

  @Override
  public <A extends Amount<A>> Part part(Tally<A> tally) {
    return Part.of(
        "members",
        tally.yes(),
        Measure.relationFor(share),
        share,
        tally.members(),
        Figures.of(tally));
  }
}
