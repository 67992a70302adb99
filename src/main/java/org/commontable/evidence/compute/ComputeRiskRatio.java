package org.commontable.evidence.compute;

import java.util.Map;
import org.commontable.measures.Bounds;
import org.commontable.measures.Comparator;
import org.commontable.measures.Interval;
import org.commontable.measures.RiskRatio;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute risk-ratio --group 316/6224 --others 906/45810}. */
@Command(
    name = "risk-ratio",
    mixinStandardHelpOptions = true,
    description = "The rate of a group divided by the rate of all others, with its range.",
    footer = {
      "Units: times; difference in events per head.",
      "Source: 34 CFR 300.647; IDEA Data Center 2014; Koopman 1984."
    })
final class ComputeRiskRatio extends Sum {
  @Option(names = "--group", required = true, paramLabel = "x/n", description = "events/people")
  private String group = "";

  @Option(names = "--others", required = true, paramLabel = "x/n", description = "events/people")
  private String others = "";

  @Override
  Object answer() {
    RiskRatio ratio =
        new RiskRatio(
            Written.rate("--group", group),
            Written.rate("--others", others),
            new Comparator.Others());
    Map<String, @Nullable Object> answer =
        fields(
            "ratio", Written.ratio(ratio.value()),
            "difference", ratio.difference().isPresent() ? ratio.difference().getAsDouble() : null,
            "comparator", ratio.comparator().word());
    switch (ratio.interval()) {
      case Interval interval -> answer.put("interval", Written.interval(interval));
      case Bounds.None(Bounds.Reason reason) -> {
        answer.put("interval", null);
        answer.put("reason", sentence(reason));
      }
    }
    return answer;
  }

  private static String sentence(Bounds.Reason reason) {
    return switch (reason) {
      case EVENTS_EXCEED_POPULATION ->
          "There are more events than people, so the counts are events and no range for people fits.";
      case EMPTY_POPULATION -> "One of the groups holds nobody, so a rate does not apply.";
    };
  }
}
