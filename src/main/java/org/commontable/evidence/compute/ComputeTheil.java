package org.commontable.evidence.compute;

import java.util.List;
import java.util.Map;
import org.commontable.measures.Theil;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code compute theil --file F.json}. */
@Command(
    name = "theil",
    mixinStandardHelpOptions = true,
    description =
        "Segregation over any number of groups: Theil's H, and M split between and within.",
    footer = {
      "File: {\"units\":[[n,n,…],…]}: pupils of each group by school; \"clusters\":[\"a\",…] one for each school splits M",
      "Units: h from 0 to 1; m, between and within in nats.",
      "Source: Theil and Finizza 1971; Mora and Ruiz-Castillo 2011."
    })
final class ComputeTheil extends FileSum {
  @Override
  Object answer(SumFile in) {
    List<long[]> units = Given.each(in.required("units"), "units", Given::wholes);
    Theil theil = Theil.of(units);
    Map<String, @Nullable Object> answer =
        fields("h", Double.isNaN(theil.h()) ? null : theil.h(), "m", theil.m());
    if (Double.isNaN(theil.h())) {
      answer.put("reason", "All pupils are of one group, so there is nothing to be spread.");
    }
    if (in.optional("clusters").isPresent()) {
      List<String> clusters = Given.each(in.required("clusters"), "clusters", Given::text);
      if (clusters.size() != units.size()) {
        throw new IllegalArgumentException(
            "\"clusters\" names " + clusters.size() + " for " + units.size() + " units");
      }
      double between = Theil.between(units, clusters);
      answer.put("between", between);
      answer.put("within", theil.m() - between);
    }
    return answer;
  }
}
