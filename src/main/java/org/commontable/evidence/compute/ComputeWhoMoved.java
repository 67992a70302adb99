package org.commontable.evidence.compute;

import java.util.List;
import java.util.Locale;
import org.commontable.measures.GapChange;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code compute who-moved --reference 56,52 --focal 26,28}. */
@Command(
    name = "who-moved",
    mixinStandardHelpOptions = true,
    description = "Whether a gap changed since one group rose or since the other fell.",
    footer = {
      "Units: those of the numbers given; a gap is the reference's number minus the focal group's, so below 0 where the focal group is ahead. The words take high for good: of what is bad write 100 minus the percent. Behind in both years: closed-mostly-by-rise, narrowed-mostly-by-decline, narrowed-by-decline-alone, narrowed-as-both-fell, widened, unchanged; ahead: lead-grew, lead-shrank; else went-ahead, fell-behind",
      "Source: Commontable, evidence 4.5."
    })
final class ComputeWhoMoved extends Sum {
  @Option(names = "--reference", required = true, paramLabel = "before,now", description = "rates")
  private String reference = "";

  @Option(names = "--focal", required = true, paramLabel = "before,now", description = "rates")
  private String focal = "";

  @Override
  Object answer() {
    List<Double> one = two("--reference", reference);
    List<Double> other = two("--focal", focal);
    var change = new GapChange(one.getFirst(), one.getLast(), other.getFirst(), other.getLast());
    return fields(
        "gapBefore", change.before(),
        "gapNow", change.now(),
        "gapChange", change.gap(),
        "referenceChange", change.reference(),
        "focalChange", change.focal(),
        "moved", change.moved().name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static List<Double> two(String option, String text) {
    List<Double> numbers = Written.numbers(option, text);
    if (numbers.size() != 2) {
      throw new IllegalArgumentException(option + " wants two numbers, before and now: 56,52.");
    }
    return numbers;
  }
}
