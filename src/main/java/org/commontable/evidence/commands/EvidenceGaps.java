package org.commontable.evidence.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.commontable.evidence.Editions;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.LevelShares;
import org.commontable.evidence.derived.Answer;
import org.commontable.evidence.derived.LevelGap;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Glances;
import org.commontable.evidence.figures.Published;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evidence gaps --indicator reading-elementary --place 275 --group black}. */
@Command(
    name = "gaps",
    mixinStandardHelpOptions = true,
    description = "Gaps of a test: in points, in standard deviations (V), in the state's index.",
    footer = {
      "Units: percentGap in percentage points; v, crudeV and se in standard deviations.",
      "Races of districts alone, all districts and all races without --place and --group, where every level has nobody or ten and more."
    })
final class EvidenceGaps extends DerivedCommand {
  private static final String WHAT =
      "levels are given of districts alone: no file prints those of schools, and the state's would"
          + " tell hidden ones";

  @Option(names = "--indicator", required = true, description = "reading-elementary, …")
  private String indicator = "";

  @Mixin private PlaceAndGroup of = new PlaceAndGroup();

  @Option(names = "--year", description = "school year, 2016-2017; all without")
  private @Nullable String year;

  @Override
  Answer answer(EvidenceData room, Editions.Standing edition) {
    Declared test = indicator(indicator);
    if (!LevelShares.has(test)) {
      throw refused("\"" + indicator + "\" is no test, so it has no levels.");
    }
    List<Integer> there = new Glances(edition.book()).years(test.id());
    List<Published> figures =
        new EditionReader(edition.book())
            .read(
                new Asked(
                    Set.of(test.id()),
                    of.place().map(it -> district(it, WHAT, room, edition)).stream()
                        .collect(Collectors.toSet()),
                    year == null ? Set.of() : Set.of(year(year, there, test)),
                    of.group().map(it -> compared(it, test)).stream().collect(Collectors.toSet())));
    return new Answer(
            LevelGap.RULE,
            edition.id().toString(),
            files(room),
            figures.stream()
                .flatMap(it -> room.levels().gap(edition.id(), it).stream())
                .sorted(
                    Comparator.comparing((LevelGap it) -> it.focal().place())
                        .thenComparing(it -> it.focal().group())
                        .thenComparingInt(it -> it.focal().year()))
                .map(LevelGap::row)
                .toList())
        .orBecause(
            () ->
                figures.stream().allMatch(it -> it.status() == Published.Status.MISSING)
                    ? untold(test, of.group().orElse("any race"), edition)
                    : "No gap can be known: in each year a level of one of the two races has one to"
                        + " nine students, or no file gives it. 'evidence figures' has the percents.");
  }

  /** The race that the others are compared with has no gap of its own. */
  private String compared(String word, Declared test) {
    if (test.reference().filter(race(word)::equals).isPresent()) {
      throw refused("The other races are compared with " + word + ": name one of them, or none.");
    }
    return word;
  }
}
