package org.commontable.decisions.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The table as counted: once by heads, once by weight, side by side. */
public record Table(Tally<Heads> heads, Tally<Weight> weight) {

  static Table of(Map<Member, Position> positions, Set<String> roll) {
    return new Table(
        tally(positions, roll, _ -> Heads.ONE, Heads.NONE),
        tally(positions, roll, Member::weight, Weight.NONE));
  }

  private static <A extends Amount<A>> Tally<A> tally(
      Map<Member, Position> positions, Set<String> roll, Function<Member, A> amount, A none) {
    var sums = new EnumMap<Position, A>(Position.class);
    A present = none;
    A unheard = none;
    A members = none;
    for (Map.Entry<Member, Position> seat : positions.entrySet()) {
      A behind = amount.apply(seat.getKey());
      boolean silent = seat.getValue() == Position.SILENT;
      boolean onRoll = roll.contains(seat.getKey().id());
      sums.merge(seat.getValue(), behind, Amount::plus);
      members = members.plus(behind);
      present = silent && !onRoll ? present : present.plus(behind);
      unheard = silent && onRoll ? unheard.plus(behind) : unheard;
    }
    return new Tally<>(sums, present, unheard, members, none);
  }
}
