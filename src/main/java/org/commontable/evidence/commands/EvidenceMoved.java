package org.commontable.evidence.commands;

import java.util.List;
import java.util.Set;
import org.commontable.evidence.Editions;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.derived.Answer;
import org.commontable.evidence.derived.GapStep;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Published;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evidence who-moved --indicator reading-elementary --place 275 --group black}. */
@Command(
    name = "who-moved",
    mixinStandardHelpOptions = true,
    description = "How a group's gap changed from each shown year to the next, and who moved.",
    footer = "Units: per 100 of the group; changes in points.")
final class EvidenceMoved extends DerivedCommand {
  @Option(names = "--indicator", required = true, description = "gifted, reading-elementary, …")
  private String indicator = "";

  @Mixin private PlaceAndGroup of = new PlaceAndGroup();

  @Override
  Answer answer(EvidenceData room, Editions.Standing edition) {
    String place = of.place().orElseThrow(() -> refused(NO_PLACE));
    String group =
        of.group().orElseThrow(() -> refused("--group is missing: black, english-learner, …"));
    List<Published> figures =
        new EditionReader(edition.book())
                .read(
                    new Asked(
                        Set.of(indicator(indicator).id()),
                        Set.of(place(place)),
                        Set.of(),
                        Set.of(group)))
                .stream()
                .sorted(java.util.Comparator.comparingInt(Published::year))
                .toList();
    return new Answer(
        GapStep.RULE,
        edition.id().toString(),
        files(room),
        GapStep.of(figures).stream().map(GapStep::row).toList());
  }
}
