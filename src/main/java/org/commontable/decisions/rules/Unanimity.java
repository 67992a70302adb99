package org.commontable.decisions.rules;

import org.commontable.shared.Fraction;

/** Every member supports. */
public record Unanimity() implements OneShare {
  @Override
  public String name() {
    return "unanimity";
  }

  @Override
  public <A extends Amount<A>> Part part(Tally<A> tally) {
    return Part.of(
        "members",
        tally.yes(),
        Relation.AT_LEAST,
        Fraction.ONE,
        tally.members(),
        Figures.of(tally));
  }
}
