package org.commontable.evidence.commands;

import java.util.OptionalInt;
import org.commontable.evidence.Editions;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.derived.Answer;
import org.commontable.evidence.derived.Idea;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code evidence idea --year 2016-2017}. */
@Command(
    name = "idea",
    mixinStandardHelpOptions = true,
    description =
        "The federal rule on disproportionality over all districts, as far as files feed it.",
    footer = {
      "Units: ratio in times. One of fourteen categories is fed; the others are in no public file.",
      "Settings and which of them are not verified: idea.yaml."
    })
final class EvidenceIdea extends DerivedCommand {
  @Option(names = "--place", description = "a district, 275; all without")
  private @Nullable String place;

  @Option(names = "--year", description = "school year, 2016-2017; the newest without")
  private @Nullable String year;

  @Override
  Answer answer(EvidenceData room, Editions.Standing edition) {
    String only = place == null ? "" : place(place);
    OptionalInt start = year == null ? OptionalInt.empty() : OptionalInt.of(year(year));
    return new Answer(
        Idea.RULE,
        edition.id().toString(),
        files(room),
        Idea.of(edition.book()).stream()
            .flatMap(
                it ->
                    it.cases(start.orElse(it.years().getLast())).stream()
                        .filter(one -> only.isEmpty() || one.place().equals(only))
                        .map(it::row))
            .toList());
  }
}
