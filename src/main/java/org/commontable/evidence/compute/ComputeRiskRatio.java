package org.commontable.evidence.compute;

import java.util.Map;
import org.commontable.measures.Bounds;
import org.commontable.measures.Comparator;
import org.commontable.measures.Confidence;
import org.commontable.measures.LogInterval;
import org.commontable.measures.Ratio;
import org.commontable.measures.RiskRatio;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute risk-ratio --group 316/6224 --others 906/45810}. */
@Command(
    name = "risk-ratio",
    mixinStandardHelpOptions = true,
    description =
        "The rate of a group divided by the rate of all others, with its range. Hidden counts as"
            + " 1..9/40 give the least and the most it can be.",
    footer = {
      "Units: times; difference in events per head; odds ratio never as times as likely.",
      "Source: 34 CFR 300.647; IDEA Data Center 2014; Koopman 1984."
    })
final class ComputeRiskRatio extends Sum {
  @Option(names = "--group", required = true, paramLabel = "x/n", description = "events/people")
  private String group = "";

  @Option(names = "--others", required = true, paramLabel = "x/n", description = "events/people")
  private String others = "";

  @Option(
      names = "--method",
      paramLabel = "NAME",
      description =
          "of the range by chance, where all counts are known: koopman (what we publish, and without"
              + " this option), katz or adjusted-log")
  private @Nullable String method;

  @Override
  Object answer() {
    if (group.contains("..") || others.contains("..")) {
      if (method != null) {
        throw new IllegalArgumentException(
            "--method is of the range by chance, which hidden counts have none of: what they answer"
                + " are the least and the most that the ratio can be. Leave --method out.");
      }
      return Spans.ratio(Spans.read("--group", group), Spans.read("--others", others));
    }
    RiskRatio ratio =
        new RiskRatio(
            Written.rate("--group", group),
            Written.rate("--others", others),
            new Comparator.Others());
    Map<String, @Nullable Object> answer =
        fields(
            "ratio",
            Written.ratio(ratio.value()),
            "difference",
            ratio.difference().isPresent() ? ratio.difference().getAsDouble() : null,
            "oddsRatio",
            ratio.oddsRatio().isPresent() ? ratio.oddsRatio().getAsDouble() : null,
            "comparator",
            ratio.comparator().word());
    Written.put(answer, bounds(ratio));
    if (ratio.value() instanceof Ratio.NotDefined) {
      answer.put("reason", "Neither side has events, so no number of times can be given.");
    }
    return answer;
  }

  private Bounds bounds(RiskRatio ratio) {
    String asked = method == null ? "koopman" : method;
    boolean score = asked.equals("koopman");
    if (!score && !asked.equals("katz") && !asked.equals("adjusted-log")) {
      throw new IllegalArgumentException(
          "--method wants koopman, katz or adjusted-log, not \"" + asked + "\".");
    }
    Bounds bounds = ratio.interval();
    if (score || bounds instanceof Bounds.None) {
      return bounds;
    }
    if (asked.equals("adjusted-log")) {
      return LogInterval.adjusted(ratio.group(), ratio.comparison(), Confidence.NINETY_FIVE);
    }
    return ratio.group().events() == 0 || ratio.comparison().events() == 0
        ? new Bounds.None(Bounds.Reason.NO_EVENTS)
        : LogInterval.katz(ratio.group(), ratio.comparison(), Confidence.NINETY_FIVE);
  }
}
