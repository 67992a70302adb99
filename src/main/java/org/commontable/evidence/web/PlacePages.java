package org.commontable.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.Editions;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.LevelShares;
import org.commontable.evidence.Place;
import org.commontable.evidence.PlaceCatalogue;
import org.commontable.evidence.Places;
import org.commontable.evidence.Source;
import org.commontable.evidence.Sources;
import org.commontable.evidence.figures.PlaceReader;
import org.commontable.members.Coalitions;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A place: its everyday measures, the analyst's shelf behind them, and two pages to print. */
@Controller
class PlacePages {
  private final Editions editions;
  private final WhichPlace which;
  private final Places places;
  private final PlaceCatalogue catalogue;
  private final Sources sources;
  private final LevelShares levels;
  private final Coalitions coalitions;
  private final Clock clock;

  PlacePages(
      Editions editions,
      WhichPlace which,
      Places places,
      PlaceCatalogue catalogue,
      Sources sources,
      LevelShares levels,
      Coalitions coalitions,
      Clock clock) {
    this.editions = editions;
    this.which = which;
    this.places = places;
    this.catalogue = catalogue;
    this.sources = sources;
    this.levels = levels;
    this.coalitions = coalitions;
    this.clock = clock;
  }

  @GetMapping("/places/{place}")
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, @PathVariable String place) {
    Place where = which.of(place);
    Optional<Editions.Standing> edition = editions.latest();
    Optional<PlaceShelf> shelf = shelf(ui, where, edition);
    Map<String, Source> files = files(shelf);
    Optional<PlaceAnswers> answers = answers(ui, place, edition, shelf);
    return Reply.publicPage(
        "evidence/place",
        new PlacePage(
            where.id(),
            where.name(),
            where.isState(),
            which.known(place).map(it -> new PlaceHead(ui, places, catalogue.book()).of(it)),
            answers.map(PlaceAnswers::links).orElse(List.of()),
            answers.filter(PlaceAnswers::isWaiting).isPresent(),
            shelf.map(PlaceShelf::everyday).orElse(List.of()),
            shelf.map(PlaceShelf::unsaid).orElse(""),
            shelf.map(PlaceShelf::shelf).orElse(List.of()),
            shelf.map(PlaceShelf::silent).orElse(""),
            shelf.filter(it -> !it.isBare()).isPresent() ? "" : nothing(ui, where, edition, shelf),
            shelf.flatMap(PlaceShelf::enrollment),
            listed(files, shelf),
            publishers(ui, files),
            edition.map(it -> edition(ui, it)).orElse("")));
  }

  @GetMapping("/places/{place}/brief")
  @May(Act.READ_PUBLIC)
  Reply brief(Ui ui, @PathVariable String place) {
    Place where = which.of(place);
    Editions.Standing edition =
        editions.latest().orElseThrow(() -> new NotFound("figures of " + place));
    PlaceShelf shelf =
        shelf(ui, where, Optional.of(edition))
            .filter(it -> !it.isBare())
            .orElseThrow(() -> new NotFound("figures of " + place));
    Map<String, Source> files = files(Optional.of(shelf));
    return Reply.publicPage(
        "evidence/place-brief",
        new BriefSheet(ui, where, shelf, today(ui))
            .page(
                which
                    .known(place)
                    .map(it -> new PlaceWording(ui, places, catalogue.book()).kind(it))
                    .orElse(""),
                listed(files, Optional.of(shelf)),
                publishers(ui, files),
                edition(ui, edition),
                coalitions.current().clerkPhone()));
  }

  /** Empty where no file of the edition speaks of the place. */
  private Optional<PlaceShelf> shelf(Ui ui, Place where, Optional<Editions.Standing> edition) {
    return edition
        .map(it -> new PlaceShelf(ui, where, new PlaceReader(it.book(), where.id()), today(ui)))
        .filter(it -> !it.isEmpty());
  }

  private Optional<PlaceAnswers> answers(
      Ui ui, String place, Optional<Editions.Standing> edition, Optional<PlaceShelf> shelf) {
    return shelf.isEmpty() || edition.isEmpty()
        ? Optional.empty()
        : which
            .known(place)
            .map(
                it ->
                    new PlaceAnswers(
                        ui,
                        edition.get(),
                        catalogue.book(),
                        it,
                        levels,
                        shelf.get().everydayIndicators()));
  }

  private Map<String, Source> files(Optional<PlaceShelf> shelf) {
    return sources.published(shelf.map(it -> FigureCitation.sums(it.figures())).orElse(List.of()));
  }

  private static List<PlacePage.File> listed(
      Map<String, Source> files, Optional<PlaceShelf> shelf) {
    List<String> spoken = shelf.map(it -> FigureCitation.spoken(it.figures())).orElse(List.of());
    return files.values().stream()
        .sorted(Comparator.comparing(Source::name))
        .map(it -> new PlacePage.File(it.sha256(), it.name(), !spoken.contains(it.sha256())))
        .toList();
  }

  private static String publishers(Ui ui, Map<String, Source> files) {
    return files.values().stream()
        .map(Source::publisher)
        .map(new FigureWords(ui)::publisher)
        .distinct()
        .sorted()
        .collect(Collectors.joining("; "));
  }

  private static String edition(Ui ui, Editions.Standing edition) {
    return ui.t(
        "evidence.edition",
        "edition",
        edition.id().toString().substring(0, 8),
        "made",
        ui.words().plainDate(LocalDate.ofInstant(edition.madeAt(), ui.zone())));
  }

  private static String nothing(
      Ui ui, Place where, Optional<Editions.Standing> edition, Optional<PlaceShelf> shelf) {
    if (shelf.isPresent()) {
      return ui.t("evidence.place.none.bare");
    }
    return edition.isEmpty()
        ? ui.t("evidence.place.none.yet")
        : ui.t(where.id().length() == 6 ? "evidence.place.none.school" : "evidence.place.none");
  }

  private LocalDate today(Ui ui) {
    return LocalDate.ofInstant(clock.instant(), ui.zone());
  }
}
