package org.commontable.decisions.rules;

import org.commontable.shared.Fraction;

/** More for than against; abstaining and standing aside are ignored, a tie fails. */
public record MajorityOfVotes() implements OneShare {
  @Override
  public String name() {
    return "majority-of-votes";
  }

  @Override
  public <A extends Amount<A>> Part part(Tally<A> tally) {
    return Part.of(
        "votes",
        tally.yes(),
        Relation.MORE_THAN,
        Fraction.HALF,
        tally.forAndAgainst(),
        Figures.of(tally));
  }
}
