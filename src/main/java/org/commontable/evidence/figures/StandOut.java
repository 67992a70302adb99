package org.commontable.evidence.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commontable.measures.BenjaminiHochberg;
import org.commontable.measures.EqualRates;
import org.commontable.measures.Rate;

/**
 * Which places of a list differ from their reference beyond what so many looks bring by chance. The
 * family is declared beforehand: one indicator, one group, one level, one year, all its places,
 * however few of them a reader chose to see (evidence.md §3.3).
 *
 * @param looked how many could be tested
 * @param places those that stand after Benjamini and Hochberg
 */
public record StandOut(int looked, Set<String> places) {
  public static final double Q = 0.05;

  /** Each place's group against those it is compared with at the same place. */
  public static StandOut amongOthers(List<Glance> family) {
    return of(
        family.stream().filter(Glance::isComparable).toList(),
        it -> EqualRates.p(it.own().orElseThrow(), it.other().orElseThrow()));
  }

  /** Each place against the rate of the whole state. */
  public static StandOut fromState(List<Glance> family, Optional<Rate> state) {
    if (!Glance.isLikely(state)) {
      return new StandOut(0, Set.of());
    }
    return of(
        family.stream().filter(it -> Glance.isLikely(it.own())).toList(),
        it -> EqualRates.pOfKnown(it.own().orElseThrow(), state.orElseThrow()));
  }

  private static StandOut of(
      List<Glance> family, java.util.function.ToDoubleFunction<Glance> test) {
    List<Double> p = new ArrayList<>();
    family.forEach(it -> p.add(test.applyAsDouble(it)));
    List<Double> adjusted = BenjaminiHochberg.of(Q, p).adjusted();
    Set<String> places = new HashSet<>();
    for (int i = 0; i < family.size(); i++) {
      if (adjusted.get(i) <= Q) {
        places.add(family.get(i).place());
      }
    }
    return new StandOut(family.size(), places);
  }
}
