package org.commontable.evidence.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.measures.Rate;
import org.commontable.measures.Ratio;
import org.commontable.measures.WeightedRiskRatio;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code compute weighted-risk-ratio --file F.json}. */
@Command(
    name = "weighted-risk-ratio",
    mixinStandardHelpOptions = true,
    description =
        "A group's risk over that of the others, these weighted as they stand in the state.",
    footer = {
      "File: {\"focal\":\"B\",\"district\":{\"W\":[96,2400],…},\"state\":{\"W\":240000,…}}; children, or shares",
      "Units: times; weightedOthers in events per head.",
      "Source: IDEA Data Center 2014 (weighted risk ratio)."
    })
final class ComputeWeightedRiskRatio extends FileSum {
  @Override
  Object answer(SumFile in) {
    Map<String, Rate> district = new LinkedHashMap<>();
    in.map("district").forEach((g, rate) -> district.put(g, Given.rate(rate, "district." + g)));
    Map<String, Double> state = new LinkedHashMap<>();
    in.map("state").forEach((g, all) -> state.put(g, weight(all, "state." + g)));
    var ratio = new WeightedRiskRatio(in.text("focal"), district, state);
    state.keySet().stream()
        .filter(group -> !district.containsKey(group))
        .forEach(
            group ->
                note("\"state." + group + "\" weighs nothing: \"district\" has no such group."));
    double others = ratio.weightedOthers();
    Map<String, @Nullable Object> answer =
        fields(
            "ratio",
            Written.ratio(ratio.value()),
            "weightedOthers",
            Double.isNaN(others) ? null : others);
    if (ratio.value() instanceof Ratio.NotDefined) {
      answer.put(
          "reason",
          Double.isNaN(others)
              ? "There is nobody to compare with, by district and by the state's weights."
              : "The group has no children there, or neither side has events.");
    }
    Written.note(
        answer,
        district.entrySet().stream()
            .filter(it -> it.getValue().eventsExceedPopulation())
            .map(it -> "district." + it.getKey())
            .toList());
    return answer;
  }

  private static double weight(@Nullable Object node, String at) {
    double weight = Given.number(node, at);
    if (weight < 0) {
      throw new IllegalArgumentException("\"" + at + "\": a count is never negative: " + node);
    }
    return weight;
  }
}
