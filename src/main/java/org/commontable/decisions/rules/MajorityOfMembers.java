package org.commontable.decisions.rules;

import org.commontable.shared.Fraction;

/** More than half of all members support; absence and abstention act as a no. */
public record MajorityOfMembers() implements OneShare {
  @Override
  public String name() {
    return "majority-of-members";
  }

  @Override
  public <A extends Amount<A>> Part part(Tally<A> tally) {
    return Part.of(
        "members",
        tally.yes(),
        Relation.MORE_THAN,
        Fraction.HALF,
        tally.members(),
        Figures.of(tally));
  }
}
