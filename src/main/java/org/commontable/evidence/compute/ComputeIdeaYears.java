package org.commontable.evidence.compute;

import java.util.ArrayList;
import org.commontable.measures.DisproportionalYears;
import org.commontable.measures.DisproportionalYears.Year;
import org.commontable.shared.Fraction;
import picocli.CommandLine.Command;

/** {@code compute idea-years --file F.json}. */
@Command(
    name = "idea-years",
    mixinStandardHelpOptions = true,
    description = "Whether a district is identified, from its ratios of past years.",
    footer = {
      "File: {\"threshold\":\"3.0\",\"ratios\":[3.6,3.4,3.1],\"years\":3,\"leastFall\":\"0.25\"}; oldest first",
      "Units: yes or no.",
      "Source: 34 CFR 300.647(d). Years and progress are the state's."
    })
final class ComputeIdeaYears extends FileSum {
  @Override
  Object answer(SumFile in) {
    Fraction threshold = in.fraction("threshold");
    var past = new ArrayList<Year>();
    for (var one : in.list("ratios")) {
      Fraction ratio = SumFile.fraction(one, "ratios");
      past.add(new Year(ratio, ratio.compareTo(threshold) > 0));
    }
    var leastFall = in.optional("leastFall").map(f -> SumFile.fraction(f, "leastFall"));
    var rule = new DisproportionalYears((int) in.whole("years"), leastFall.orElse(Fraction.ZERO));
    return fields(
        "identified", rule.identifies(past), "flags", past.stream().map(Year::flagged).toList());
  }
}
