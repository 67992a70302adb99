package org.commontable.evidence.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.accounts.Visitor;
import org.commontable.evidence.Citations;
import org.commontable.evidence.Editions;
import org.commontable.evidence.LevelShares;
import org.commontable.evidence.Place;
import org.commontable.evidence.PublishedFiles;
import org.commontable.evidence.PublishedRows;
import org.commontable.evidence.Sources;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.Versus;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.PlaceReader;
import org.commontable.evidence.figures.Published;
import org.commontable.members.Coalitions;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An indicator at a place: page, CSV and JSON of the same figures. */
@Controller
class IndicatorPages {
  private static final String STATE = "999";

  private final Editions editions;
  private final WhichPlace which;
  private final Sources sources;
  private final PublishedRows rows;
  private final Citations citations;
  private final Coalitions coalitions;
  private final LevelShares levels;
  private final Clock clock;

  IndicatorPages(
      Editions editions,
      WhichPlace which,
      Sources sources,
      PublishedRows rows,
      Citations citations,
      Coalitions coalitions,
      LevelShares levels,
      Clock clock) {
    this.editions = editions;
    this.which = which;
    this.sources = sources;
    this.rows = rows;
    this.citations = citations;
    this.coalitions = coalitions;
    this.levels = levels;
    this.clock = clock;
  }

  @GetMapping("/evidence/{indicator}/{place}")
  @May(Act.READ_PUBLIC)
  Reply page(
      Ui ui,
      Visitor visitor,
      @PathVariable String indicator,
      @PathVariable String place,
      @RequestParam(defaultValue = "") String group,
      @RequestParam(defaultValue = "") String year) {
    Declared known = indicator(indicator);
    Place where = which.of(place);
    Editions.Standing edition = edition();
    var here = new IndicatorYears(new PlaceReader(edition.book(), where.id()), known);
    if (here.isEmpty()) {
      throw new NotFound("figures of " + known.id() + " at " + where.id());
    }
    var state = new IndicatorYears(new PlaceReader(edition.book(), STATE), known);
    var sheet =
        new IndicatorSheet(
            ui, known, where, edition, here, state, group(group, here), year(year, here), clock);
    return Reply.publicPage(
        "evidence/indicator",
        sheet.page(
            coalitions.current().area(known.area()).name().in(ui.lang()),
            which.find(STATE).map(Place::shortName).orElse(""),
            rows,
            sources.published(FigureCitation.sums(sheet.cited())),
            levels,
            citations.on(known.id(), where.id()),
            visitor.may(Act.RUN_CAMPAIGN)));
  }

  @GetMapping("/evidence/{indicator}/{place}.csv")
  @May(Act.READ_PUBLIC)
  Reply csv(
      @PathVariable String indicator,
      @PathVariable String place,
      @RequestParam(defaultValue = "") String beside) {
    Editions.Standing edition = edition();
    List<Published> figures =
        compared(beside, figures(indicator(indicator), which.of(place), edition));
    return files(edition, figures).csv(figures).file(indicator + "-" + place + ".csv");
  }

  @GetMapping("/evidence/{indicator}/{place}.json")
  @May(Act.READ_PUBLIC)
  Reply json(
      @PathVariable String indicator,
      @PathVariable String place,
      @RequestParam(defaultValue = "") String beside) {
    Editions.Standing edition = edition();
    List<Published> figures =
        compared(beside, figures(indicator(indicator), which.of(place), edition));
    return Reply.json(files(edition, figures).json(figures));
  }

  /** Races beside the one that is chosen instead of the indicator's own reference. */
  private static List<Published> compared(String beside, List<Published> figures) {
    if (beside.isEmpty()) {
      return figures;
    }
    if (StudentGroup.of(beside).filter(StudentGroup::isRace).isEmpty()) {
      throw new NotFound("a race called " + beside);
    }
    Map<Integer, Published> others =
        figures.stream()
            .filter(it -> it.group().equals(beside))
            .collect(Collectors.toMap(Published::year, it -> it));
    return figures.stream()
        .filter(it -> StudentGroup.of(it.group()).filter(StudentGroup::isRace).isPresent())
        .map(
            it ->
                it.comparedAs(
                    Versus.of(it, Optional.ofNullable(others.get(it.year())), Optional.of(beside))))
        .toList();
  }

  private PublishedFiles files(Editions.Standing edition, List<Published> figures) {
    var known = sources.published(FigureCitation.sums(figures));
    return new PublishedFiles(edition, sum -> Optional.ofNullable(known.get(sum)));
  }

  private static List<Published> figures(
      Declared indicator, Place place, Editions.Standing edition) {
    List<Published> figures =
        new EditionReader(edition.book())
            .read(new Asked(Set.of(indicator.id()), Set.of(place.id()), Set.of(), Set.of()));
    if (figures.isEmpty()) {
      throw new NotFound("figures of " + indicator.id() + " at " + place.id());
    }
    return figures;
  }

  private Editions.Standing edition() {
    return editions.latest().orElseThrow(() -> new NotFound("figures before the first file"));
  }

  private static Declared indicator(String id) {
    return Declared.find(id).orElseThrow(() -> new NotFound("indicator " + id));
  }

  private static String group(String asked, IndicatorYears here) {
    if (asked.isEmpty()) {
      return here.firstGroup();
    }
    if (!here.groups().contains(asked)) {
      throw new NotFound("group " + asked);
    }
    return asked;
  }

  private static Optional<Integer> year(String asked, IndicatorYears here) {
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    try {
      int year = SchoolYear.parse(asked).start();
      if (here.holds(year)) {
        return Optional.of(year);
      }
    } catch (IllegalArgumentException unreadable) {
      // told below, as a year that nobody holds
    }
    throw new NotFound("figures of the year " + asked);
  }
}
