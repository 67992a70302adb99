package org.commontable.decisions.rules;

import java.util.Map;
import org.commontable.shared.Fraction;

/** Every member that law or charter does not bar supports. */
public record UnanimityOfAble() implements OneShare {
  @Override
  public String name() {
    return "unanimity-of-able";
  }

  @Override
  public <A extends Amount<A>> Part part(Tally<A> tally) {
    A able = tally.none();
    for (Position position : Position.values()) {
      able = position == Position.RECUSED ? able : able.plus(tally.at(position));
    }
    return Part.of(
        "able",
        tally.yes(),
        Relation.AT_LEAST,
        Fraction.ONE,
        able,
        Figures.of(tally, Map.of("able", able.exact())));
  }
}
