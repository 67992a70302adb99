package org.commontable.evidence.commands;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.commontable.evidence.Citation;
import org.commontable.evidence.Editions;
import org.commontable.evidence.EvidenceData;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Published;
import org.commontable.platform.i18n.Catalogues;
import org.commontable.platform.i18n.Words;
import org.commontable.shared.JsonText;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence show graduation-4-year --place 275 --year 2019-2020 --group black …}. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = "One published figure of any indicator, with its counts, range and source rows.")
final class EvidenceShow implements Callable<Integer> {
  private static final String NOBODY = "nobody";

  @Mixin private AtTable table = new AtTable();

  @Parameters(
      paramLabel = "INDICATOR",
      description = "oss-events, gifted, …; evidence figures --list names all")
  private String indicator = "";

  @Option(
      names = "--place",
      required = true,
      description = "three digits a district, six a school, 999 the state")
  private String place = "";

  @Option(names = "--year", required = true, description = "school year, 2016-2017")
  private String year = "";

  @Option(names = "--group", required = true, description = "student group")
  private String group = "";

  @Option(
      names = "--reference",
      description =
          "group to compare with, \"others\", or \"nobody\". Default: as the pages compare it.")
  private @Nullable String reference;

  @Override
  public Integer call() {
    Declared declared = known();
    check();
    SchoolYear schoolYear = new SchoolYear(table.year(year));
    String answer = table.ask(room -> answer(room, declared, schoolYear));
    return table.answer(answer);
  }

  private String answer(EvidenceData room, Declared declared, SchoolYear schoolYear) {
    Optional<Editions.Standing> edition = room.figuresNow();
    Citation citation =
        new Citation(declared.id(), place, schoolYear, group, compared(edition, schoolYear));
    Words words = new Words(new Catalogues(), "en", java.time.ZoneOffset.UTC);
    return JsonText.of(
        new FigureJson(room.sources()::published, words).of(room.figures().find(citation)));
  }

  /** As asked, else the comparison that the edition has. */
  private Optional<String> compared(Optional<Editions.Standing> edition, SchoolYear schoolYear) {
    if (reference != null) {
      return Optional.of(reference).filter(it -> !it.equals(NOBODY));
    }
    return edition
        .flatMap(
            it ->
                new EditionReader(it.book())
                        .read(
                            new Asked(
                                Set.of(indicator),
                                Set.of(place),
                                Set.of(schoolYear.start()),
                                Set.of(group)))
                        .stream()
                        .findFirst())
        .flatMap(Published::comparison)
        .map(Comparison::comparator);
  }

  private Declared known() {
    return Declared.find(indicator)
        .orElseThrow(
            () ->
                table.refused(
                    "There is no indicator \""
                        + indicator
                        + "\". Known: "
                        + Declared.all().stream()
                            .map(Declared::id)
                            .collect(Collectors.joining(", "))
                        + "."));
  }

  private void check() {
    table.place(place);
    table.group(group);
    if (reference != null && !reference.equals(Citation.OTHERS) && !reference.equals(NOBODY)) {
      table.group(reference);
    }
  }
}
