package org.commontable.decisions.rules;

import java.util.List;
import java.util.stream.Stream;
import org.commontable.shared.Fraction;

/** A measure taken by weight: its parts are named so, and the yes weight must be above zero too. */
final class Weighing {
  private Weighing() {}

  static List<Part> parts(Measure measure, Table table) {
    return measure.measure(table.weight()).stream().map(Weighing::named).toList();
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
        part.from());
  }
}
