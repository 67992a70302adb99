package org.commontable.evidence.compute;

import java.util.List;
import java.util.Optional;
import org.commontable.measures.DisproportionalYears;
import org.commontable.measures.DisproportionalYears.Year;
import org.commontable.shared.Fraction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code compute idea-years --file F.json}. */
@Command(
    name = "idea-years",
    mixinStandardHelpOptions = true,
    description = "Whether a district is identified, from its ratios of past years.",
    footer = {
      "File: {\"threshold\":\"3.0\",\"ratios\":[3.6,3.4,3.1],\"years\":3,\"leastFall\":\"0.25\"}; oldest first, each as idea answers it; null where none was calculated",
      "Units: yes or no.",
      "Source: 34 CFR 300.647(d). Years and progress are the state's."
    })
final class ComputeIdeaYears extends FileSum {
  @Override
  Object answer(SumFile in) {
    Fraction threshold = in.fraction("threshold");
    List<Optional<Year>> past =
        Given.each(in.required("ratios"), "ratios", (one, at) -> year(one, at, threshold));
    Fraction leastFall =
        in.optional("leastFall").isPresent() ? in.fraction("leastFall") : Fraction.ZERO;
    var rule = new DisproportionalYears(years(in), leastFall);
    return fields(
        "identified", rule.identifies(sinceTheLastGap(past)),
        "flags", past.stream().map(it -> it.map(Year::flagged).orElse(null)).toList());
  }

  private static int years(SumFile in) {
    long years = in.whole("years");
    return years < 1 || years > 3 ? 0 : (int) years;
  }

  /**
   * As {@code compute idea} answers it: a number, "Infinity", or null where none was calculated.
   */
  private static Optional<Year> year(@Nullable Object node, String at, Fraction threshold) {
    if (node == null) {
      return Optional.empty();
    }
    if (node.equals("Infinity")) {
      return Optional.of(new Year(Fraction.of(Long.MAX_VALUE), true));
    }
    Fraction ratio = Given.fraction(node, at);
    if (ratio.signum() < 0) {
      throw new IllegalArgumentException("\"" + at + "\": a ratio is never negative: " + node);
    }
    return Optional.of(new Year(ratio, ratio.compareTo(threshold) > 0));
  }

  /** A year without a ratio is no flag, and nothing can be said of the progress since. */
  private static List<Year> sinceTheLastGap(List<Optional<Year>> past) {
    int gap = past.lastIndexOf(Optional.<Year>empty());
    return past.subList(gap + 1, past.size()).stream().map(Optional::orElseThrow).toList();
  }
}
