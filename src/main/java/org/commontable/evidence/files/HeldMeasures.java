package org.commontable.evidence.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.files.Variants.Variant;

/** What of each measure a file holds, for the catalogue: summed over the variants of its rows. */
final class HeldMeasures {
  private HeldMeasures() {}

  static List<Reading.Held> of(List<Variant> variants, YearColumn years) {
    record Name(String dataset, String measure, String unit) {}
    Map<Name, Variant> sums = new LinkedHashMap<>();
    for (Variant variant : variants) {
      for (MeasureReader it : variant.measures) {
        var name = new Name(it.measure.dataset(), it.measure.name(), it.measure.unit());
        Variant sum = sums.computeIfAbsent(name, first -> new Variant(List.of(), false));
        sum.rows += variant.rows;
        sum.years.or(variant.years);
        sum.places.or(variant.places);
      }
    }
    List<Reading.Held> held = new ArrayList<>();
    sums.forEach(
        (name, sum) -> {
          if (sum.rows > 0) {
            held.add(
                new Reading.Held(
                    name.dataset(),
                    name.measure(),
                    name.unit(),
                    sum.years.stream().mapToObj(years::start).sorted().toList(),
                    sum.places.cardinality(),
                    sum.rows));
          }
        });
    return held;
  }
}
