package org.commontable.decisions.rules;

import java.util.EnumMap;
import java.util.Map;

/**
 * The sums of one kind of amount over the table.
 *
 * @param present on the roll or holding a current stance ("r")
 * @param unheard on the roll without a current stance
 * @param members the whole frozen table ("N", or its weight)
 */
public record Tally<A extends Amount<A>>(
    Map<Position, A> of, A present, A unheard, A members, A none) {
  public Tally {
    of = new EnumMap<>(of);
  }

  public A at(Position... positions) {
    A sum = none;
    for (Position position : positions) {
      sum = sum.plus(of.getOrDefault(position, none));
    }
    return sum;
  }

  /** Support, and support with conditions that count. */
  public A yes() {
    return at(Position.SUPPORT, Position.CONDITIONAL_COUNTED);
  }

  public A no() {
    return at(Position.OPPOSE);
  }

  /** Every stance held on the current text, whether it counts as a yes or not. */
  public A cast() {
    A sum = none;
    for (Map.Entry<Position, A> held : of.entrySet()) {
      sum = held.getKey() == Position.SILENT ? sum : sum.plus(held.getValue());
    }
    return sum;
  }

  public A forAndAgainst() {
    return yes().plus(no());
  }
}
