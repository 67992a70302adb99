package org.commontable.decisions.rules;

import java.util.List;
import java.util.stream.Stream;
import org.commontable.shared.Fraction;

/** A measure taken by weight: its part is named so, and the yes weight must be above zero too. */
final class Weighing {
  private Weighing() {}

  static Part part(Measure measure, Table table) {
    return named(measure.part(table.weight()));
  }

  static List<Part> zeroGuards(List<Part> byHeads, Table table) {
    Tally<Weight> weight = table.weight();
    Part guard =
        Part.of(
            "zero",
            weight.yes(),
            Relation.MORE_THAN,
            Fraction.ZERO,
            weight.members(),
            Figures.of(weight));
    return Stream.concat(byHeads.stream(), Stream.of(named(guard))).toList();
  }

  private static Part named(Part part) {
    return new Part(
        "weight-" + part.key(),
        part.part(),
        part.relation(),
        part.share(),
        part.whole(),
        part.figures());
  }
}
