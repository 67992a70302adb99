package org.commontable.evidence.compute;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commontable.measures.Disproportionality;
import org.commontable.measures.Disproportionality.Judged;
import org.commontable.measures.Rate;
import org.commontable.measures.Ratio;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code compute idea --file F.json}. */
@Command(
    name = "idea",
    mixinStandardHelpOptions = true,
    description = "Which ratio the federal rule calls for, and whether it is over the threshold.",
    footer = {
      "File: {\"cell\":10,\"n\":30,\"threshold\":\"3.0\",\"group\":[10,65],\"others\":[10,195],\"stateOthers\":[x,n]}",
      "Units: times; exactly at the threshold is no flag.",
      "Source: 34 CFR 300.646-647. Sizes and threshold are the state's."
    })
final class ComputeIdea extends FileSum {
  @Override
  Object answer(SumFile in) {
    var rule = new Disproportionality(in.whole("cell"), in.whole("n"), in.fraction("threshold"));
    var state = in.optional("stateOthers").map(rate -> Given.rate(rate, "stateOthers"));
    Rate group = in.rate("group");
    Rate others = in.rate("others");
    var judged = rule.judge(group, others, state);
    Map<String, @Nullable Object> answer = answer(judged);
    Written.note(answer, above(judged, group, others, state));
    return answer;
  }

  /** Of those that the answer is about. */
  private static List<String> above(
      Judged judged, Rate group, Rate others, Optional<Rate> stateOthers) {
    Map<String, Rate> used = new LinkedHashMap<>();
    used.put("group", group);
    used.put("others", others);
    if (judged instanceof Judged.Calculated(var method, _, _)
        && method == Disproportionality.Method.ALTERNATE) {
      stateOthers.ifPresent(it -> used.put("stateOthers", it));
    }
    return used.entrySet().stream()
        .filter(it -> it.getValue().eventsExceedPopulation())
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, @Nullable Object> answer(Judged judged) {
    return switch (judged) {
      case Judged.Calculated(var method, Ratio.NotDefined nothing, _) ->
          fields(
              "method",
              word(method),
              "ratio",
              Written.ratio(nothing),
              "flag",
              null,
              "reason",
              "no-events");
      case Judged.Calculated(var method, var ratio, var flag) ->
          fields("method", word(method), "ratio", Written.ratio(ratio), "flag", flag);
      case Judged.NotCalculated(var reason) ->
          fields("method", "not-calculated", "ratio", null, "flag", null, "reason", word(reason));
    };
  }

  private static String word(Enum<?> name) {
    return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
