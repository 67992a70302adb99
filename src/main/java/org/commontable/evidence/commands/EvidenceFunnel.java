package org.commontable.evidence.commands;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.commontable.evidence.Editions;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.PlaceBook;
import org.commontable.evidence.derived.Answer;
import org.commontable.evidence.derived.FunnelTable;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Glance;
import org.commontable.evidence.figures.Glances;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.evidence.places.PlaceKind;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code evidence funnel --indicator gifted --place 275 --group black}. */
@Command(
    name = "funnel",
    mixinStandardHelpOptions = true,
    description = "All schools of a district, or places of the state, within the limits of chance.",
    footer =
        "Of the state and of all students without --place and --group. Units: per 100 of the group; p from 0 to 1. In the order of codes, no ranks.")
final class EvidenceFunnel extends DerivedCommand {
  @Option(names = "--indicator", required = true, description = "gifted, reading-elementary, …")
  private String indicator = "";

  @Mixin private PlaceAndGroup of = new PlaceAndGroup();

  @Option(names = "--level", description = "school or district; districts of the state without")
  private @Nullable String level;

  @Option(names = "--year", description = "2016-2017; the newest that most have without")
  private @Nullable String year;

  @Override
  Answer answer(EvidenceData room, Editions.Standing edition) {
    Declared measure = indicator(indicator);
    if (!measure.kind().compares()) {
      throw refused("\"" + indicator + "\" counts no students, so chance has no limits for it.");
    }
    if (level != null && !level.matches("school|district")) {
      throw refused("\"" + level + "\" is no kind of place: school or district.");
    }
    String group = group(of.group().orElse("all"));
    String holder =
        of.place()
            .map(it -> noSchool(it, "a funnel is of all schools of a district", room, edition))
            .orElse(STATE);
    if (!holder.equals(STATE) && "district".equals(level)) {
      throw refused("--level district is of the state alone; " + holder + " has schools.");
    }
    boolean schools = !holder.equals(STATE) || "school".equals(level);
    PlaceBook book = room.places().book();
    Predicate<String> family =
        it ->
            book.find(it)
                    .map(KnownPlace::kind)
                    .filter(kind -> kind == (schools ? PlaceKind.SCHOOL : PlaceKind.DISTRICT))
                    .isPresent()
                && (holder.equals(STATE) || it.startsWith(holder));
    var glances = new Glances(edition.book());
    int usual =
        glances
            .usualYear(measure.id(), group, family)
            .orElseThrow(() -> refused(untold(measure, group, edition)));
    int start = year == null ? usual : year(year, glances.years(measure.id()), measure);
    List<Glance> all = glances.of(measure.id(), start, group, family);
    return new Answer(
            FunnelTable.RULE,
            edition.id().toString(),
            files(room),
            FunnelTable.of(
                    all,
                    glances.of(measure.id(), start, group, holder::equals).stream()
                        .findFirst()
                        .flatMap(Glance::own),
                    FunnelTable.Counting.of(measure))
                .stream()
                .flatMap(
                    it -> it.points().stream().map(point -> row(it, point, measure, edition, book)))
                .toList())
        .orBecause(
            () ->
                all.isEmpty()
                    ? "No file of %s tells of %s here; one of %s does."
                        .formatted(
                            new SchoolYear(start).full(), group, new SchoolYear(usual).full())
                    : "Of the %d places that files tell of in %s none shows a number that limits can be drawn for; 'evidence figures' says why of each."
                        .formatted(all.size(), new SchoolYear(start).full()));
  }

  private static Map<String, @Nullable Object> row(
      FunnelTable table,
      FunnelTable.Point point,
      Declared measure,
      Editions.Standing edition,
      PlaceBook book) {
    Glance it = point.glance();
    Published figure =
        new EditionReader(edition.book())
            .read(
                new Asked(
                    Set.of(measure.id()),
                    Set.of(it.place()),
                    Set.of(it.year()),
                    Set.of(it.group())))
            .getFirst();
    return table.row(figure, name(book, it.place()), point);
  }

  private static String name(PlaceBook book, String code) {
    return book.find(code).map(KnownPlace::name).orElse(code);
  }
}
