package org.commontable.evidence.compute;

import java.util.Map;
import org.commontable.measures.Confidence;
import org.commontable.measures.MantelHaenszel;
import org.commontable.measures.MantelHaenszel.Stratum;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code compute mantel-haenszel --file F.json}. */
@Command(
    name = "mantel-haenszel",
    mixinStandardHelpOptions = true,
    description =
        "A risk ratio within strata (behavior, grade, school), put together, beside the crude one.",
    footer = {
      "File: {\"strata\":[{\"group\":[x,n],\"others\":[x,n]},…]}; a stratum of one group alone compares nothing",
      "Units: times.",
      "Source: Mantel and Haenszel 1959; range by Greenland and Robins 1985."
    })
final class ComputeMantelHaenszel extends FileSum {
  @Override
  Object answer(SumFile in) {
    var strata =
        new MantelHaenszel(
            in.rows("strata").stream()
                .map(one -> new Stratum(one.people("group"), one.people("others")))
                .toList());
    Map<String, @Nullable Object> answer =
        fields(
            "ratio", Written.ratio(strata.ratio()),
            "crudeRatio", Written.ratio(strata.crude()),
            "strata", strata.strata().size(),
            "strataCompared", strata.compared());
    Written.put(answer, strata.interval(Confidence.NINETY_FIVE));
    return answer;
  }
}
