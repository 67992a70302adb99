package org.commontable.evidence.compute;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.measures.Gap;
import org.commontable.measures.Ratio;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute seats-to-parity --reference 310/1150 --focal 74/820}. */
@Command(
    name = "seats-to-parity",
    mixinStandardHelpOptions = true,
    description = "How many more of a group would take part at the reference group's rate.",
    footer = {
      "Units: seats; ratio is reference over focal, times.",
      "Source: CRDC practice; ProPublica (reference over focal for opportunities)."
    })
final class ComputeSeatsToParity extends Sum {
  @Option(
      names = "--reference",
      required = true,
      paramLabel = "x/n",
      description = "taking part/all")
  private String reference = "";

  @Option(names = "--focal", required = true, paramLabel = "x/n", description = "taking part/all")
  private String focal = "";

  @Override
  Object answer() {
    Gap gap = new Gap(Written.rate("--reference", reference), Written.rate("--focal", focal));
    Map<String, @Nullable Object> answer =
        fields(
            "ratio", Written.ratio(Ratio.of(gap.reference(), gap.focal())),
            "seats", gap.seatsToParity(),
            "wholeSeats", (long) Math.ceil(Math.max(0, gap.seatsToParity())));
    String above =
        Stream.of(Map.entry("reference", gap.reference()), Map.entry("focal", gap.focal()))
            .filter(it -> it.getValue().eventsExceedPopulation())
            .map(it -> "\"" + it.getKey() + "\"")
            .collect(Collectors.joining(", "));
    if (!above.isEmpty()) {
      answer.put(
          "note",
          "More take part than there are in "
              + above
              + ", so seats are counted (somebody has several), and the answer is about seats per"
              + " head, not about students.");
    }
    return answer;
  }
}
