package org.commontable.decisions.rules;

import java.util.HashMap;
import java.util.Map;
import org.commontable.shared.Fraction;

/** Every member that law or charter does not bar supports. */
public record UnanimityOfAble() implements Measure {
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
    Map<String, String> figures = new HashMap<>(Figures.of(tally));
    figures.put("able", able.exact().toString());
    return Part.of("able", tally.yes(), Relation.AT_LEAST, Fraction.ONE, able, figures);
  }
}
