package org.commontable.evidence.commands;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commontable.evidence.Editions;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.derived.Answer;
import org.commontable.evidence.derived.GapStep;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Glances;
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
    Declared measure = indicator(indicator);
    if (!GapStep.takes(measure)) {
      throw refused("Of " + indicator + " neither more nor less is better, so no gap can close.");
    }
    String place = place(of.place().orElseThrow(() -> refused(NO_PLACE)), room, edition);
    String group =
        group(
            of.group().orElseThrow(() -> refused("--group is missing: black, english-learner, …")));
    if (group.equals("all") || measure.reference().filter(group::equals).isPresent()) {
      throw refused(
          "There is no gap of "
              + group
              + ": others are compared with them. Groups: "
              + new Glances(edition.book())
                  .groups(measure.id()).stream()
                      .filter(it -> !it.equals("all") && !it.equals(measure.reference().orElse("")))
                      .collect(Collectors.joining(", "))
              + ".");
    }
    List<Published> figures =
        new EditionReader(edition.book())
            .read(new Asked(Set.of(measure.id()), Set.of(place), Set.of(), Set.of(group))).stream()
                .filter(it -> it.status() != Published.Status.MISSING)
                .sorted(Comparator.comparingInt(Published::year))
                .toList();
    return new Answer(
            GapStep.RULE,
            edition.id().toString(),
            files(room),
            GapStep.of(figures).stream().map(GapStep::row).toList())
        .orBecause(
            () -> figures.isEmpty() ? untold(measure, group, edition) : why(measure, figures));
  }

  private static String why(Declared measure, List<Published> figures) {
    TreeSet<Integer> told = new TreeSet<>();
    figures.stream().filter(GapStep::isTold).forEach(it -> told.add(it.year()));
    return told.size() < 2
        ? "A gap can move between two years that show it; %s. Figures: %s; 'evidence figures' says of each why it is not shown."
            .formatted(
                told.isEmpty() ? "none does" : "only " + Elsewhere.runs(told) + " does",
                Elsewhere.runs(
                    figures.stream()
                        .map(Published::year)
                        .collect(Collectors.toCollection(TreeSet::new))))
        : "Between all years that show the gap (%s) lies a new definition: %s."
            .formatted(Elsewhere.runs(told), Elsewhere.runs(new TreeSet<>(measure.breaks())));
  }
}
