package org.commontable.evidence.compute;

import java.util.Locale;
import org.commontable.measures.Disproportionality;
import org.commontable.measures.Disproportionality.Judged;
import org.commontable.measures.Ratio;
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
    var state = in.optional("stateOthers").map(rate -> SumFile.rate(rate, "stateOthers"));
    return switch (rule.judge(in.rate("group"), in.rate("others"), state)) {
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
