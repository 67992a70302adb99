package org.commontable.evidence.commands;

import java.util.TreeSet;
import java.util.stream.Collectors;
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
    String only =
        place == null ? "" : district(place, "the rule looks at districts alone", room, edition);
    yearOrNone(year);
    return new Answer(
            Idea.RULE,
            edition.id().toString(),
            files(room),
            Idea.of(edition.book()).stream()
                .flatMap(
                    it ->
                        it.cases(start(it)).stream()
                            .filter(one -> only.isEmpty() || one.place().equals(only))
                            .map(it::row))
                .toList())
        .orBecause(() -> why(edition));
  }

  private int start(Idea idea) {
    return year == null
        ? idea.years().getLast()
        : year(year, idea.years(), indicator(idea.indicator()));
  }

  private String why(Editions.Standing edition) {
    String told =
        Idea.of(edition.book()).stream()
            .map(
                it ->
                    Elsewhere.runs(
                        it.years().stream()
                            .filter(start -> it.tells(String.valueOf(place), start))
                            .collect(Collectors.toCollection(TreeSet::new))))
            .filter(it -> !it.isEmpty())
            .collect(Collectors.joining(", "));
    return place == null || told.isEmpty()
        ? "No published file gives what the rule counts%s."
            .formatted(place == null ? "" : " in district " + place)
        : "No file of that year tells of district %s. Years that do: %s.".formatted(place, told);
  }
}
