package org.commontable;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.commontable.measures.Bounds;
import org.commontable.measures.Comparator;
import org.commontable.measures.Interval;
import org.commontable.measures.Rate;
import org.commontable.measures.Ratio;
import org.commontable.measures.RiskRatio;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code compute risk-ratio --group 316/6224 --others 906/45810}. */
@Command(
    name = "risk-ratio",
    mixinStandardHelpOptions = true,
    description = "The rate of a group divided by the rate of all others, with its range.")
final class ComputeRiskRatio implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--group", required = true, paramLabel = "x/n", description = "events/people")
  private String group = "";

  @Option(names = "--others", required = true, paramLabel = "x/n", description = "events/people")
  private String others = "";

  @Override
  public Integer call() {
    RiskRatio ratio =
        new RiskRatio(rate("--group", group), rate("--others", others), new Comparator.Others());
    PrintWriter out = spec.commandLine().getOut();
    out.println(JsonText.of(answer(ratio)));
    out.flush();
    return CommandLine.ExitCode.OK;
  }

  private Rate rate(String option, String text) {
    if (!text.matches("[0-9]{1,15}/[0-9]{1,15}")) {
      throw new ParameterException(
          spec.commandLine(),
          option
              + " wants two whole numbers, events/people, as in 316/6224; \""
              + text
              + "\" is something else.");
    }
    int slash = text.indexOf('/');
    long people = Long.parseLong(text.substring(slash + 1));
    if (people == 0) {
      throw new ParameterException(
          spec.commandLine(),
          option + " " + text + " is a group of nobody, so there is no rate to compare.");
    }
    return new Rate(Long.parseLong(text.substring(0, slash)), people);
  }

  private static Map<String, @Nullable Object> answer(RiskRatio ratio) {
    Map<String, @Nullable Object> answer = new LinkedHashMap<>();
    answer.put(
        "ratio",
        switch (ratio.value()) {
          case Ratio.Finite(double value) -> value;
          case Ratio.NoComparisonEvents _ -> "Infinity";
          case Ratio.NotDefined _ -> null;
        });
    answer.put(
        "difference", ratio.difference().isPresent() ? ratio.difference().getAsDouble() : null);
    answer.put("comparator", ratio.comparator().word());
    switch (ratio.interval()) {
      case Interval interval -> answer.put("interval", interval(interval));
      case Bounds.None(Bounds.Reason reason) -> {
        answer.put("interval", null);
        answer.put("reason", sentence(reason));
      }
    }
    return answer;
  }

  private static Map<String, Object> interval(Interval interval) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("method", interval.method().word());
    answer.put("level", interval.level());
    answer.put("lower", interval.lower());
    answer.put("upper", interval.upper());
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
