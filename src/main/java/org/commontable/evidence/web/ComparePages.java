package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.commontable.accounts.Act;
import org.commontable.accounts.May;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.platform.picture.chart.DotPlot;
import org.commontable.platform.web.NotFound;
import org.commontable.platform.web.Reply;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Two to six places that the reader chose, one indicator, one scale. In the order chosen. */
@Controller
class ComparePages {
  static final String PATH = "/evidence/compare";
  private static final String STATE = "999";
  private static final int MOST = 6;

  private final ViewStart start;

  ComparePages(ViewStart start) {
    this.start = start;
  }

  @GetMapping(PATH)
  @May(Act.READ_PUBLIC)
  Reply page(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    return ViewStart.page(
        start.view(sent),
        "evidence/compare",
        it -> page(it.first(MOST, "six"), ui),
        "evidence.compare.title",
        ui);
  }

  @GetMapping(PATH + ".csv")
  @May(Act.READ_PUBLIC)
  Reply csv(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    View view = view(sent, ui);
    return start
        .files(view, it -> false, ui)
        .csv(figures(view))
        .file(view.indicator().id() + "-compared.csv");
  }

  @GetMapping(PATH + ".json")
  @May(Act.READ_PUBLIC)
  Reply json(Ui ui, @RequestParam MultiValueMap<String, String> sent) {
    View view = view(sent, ui);
    return Reply.json(start.files(view, it -> false, ui).json(figures(view)));
  }

  private View view(MultiValueMap<String, String> sent, Ui ui) {
    View view = start.exact(sent, MOST, PATH, ui);
    if (view.places().isEmpty()) {
      throw new NotFound("places to compare");
    }
    return view;
  }

  private static Optional<Published> figure(View view, String place, String group, int year) {
    return new EditionReader(view.edition().book())
            .read(
                new Asked(
                    Set.of(view.indicator().id()), Set.of(place), Set.of(year), Set.of(group)))
            .stream()
            .findFirst();
  }

  private static List<Published> figures(View view) {
    List<Published> figures = new ArrayList<>();
    for (String group : view.groups()) {
      for (KnownPlace place : view.places()) {
        view.year().flatMap(it -> figure(view, place.code(), group, it)).ifPresent(figures::add);
      }
    }
    return figures;
  }

  private ComparePage page(View view, Ui ui) {
    var words = start.words(view, ui);
    boolean enough = view.places().size() > 1;
    List<Published> figures = enough ? figures(view) : List.of();
    var indicators = new IndicatorWords(ui);
    return new ComparePage(
        ViewForm.of(view, PATH, words, ui),
        enough
            ? ui.t(
                "evidence.compare.of",
                "indicator",
                indicators.name(view.indicator()),
                "year",
                view.year().map(it -> new SchoolYear(it).label()).orElse(""),
                "places",
                view.places().stream().map(words::name).collect(Collectors.joining(", ")))
            : "",
        view.ratios()
            ? ui.t("evidence.change.lead.ratio")
            : ui.t("evidence.change.lead", "unit", indicators.unit(view.indicator())),
        indicators.notSaid(view.indicator()),
        view.year().flatMap(it -> start.age(it, ui)),
        enough ? "" : ui.t("evidence.compare.none"),
        enough ? plots(view, words, ui) : List.of(),
        rows(view, words, ui, enough),
        figures.stream().anyMatch(it -> it.comparison().isPresent())
            ? ExplorePages.ratioHead(view, ui)
            : "",
        view.indicator().kind().compares(),
        view.understood().address(PATH + ".csv"),
        view.understood().address(PATH + ".json"),
        ui.absolute(view.sent().address(PATH)),
        ViewStart.edition(view.edition(), ui));
  }

  private static List<FigureRow> rows(View view, PlaceWording words, Ui ui, boolean enough) {
    List<FigureRow> rows = new ArrayList<>();
    for (String group : enough ? view.groups() : List.<String>of()) {
      for (KnownPlace place : view.places()) {
        int year = view.year().orElseThrow();
        String name = words.name(place);
        rows.add(
            figure(view, place.code(), group, year)
                .map(it -> FigureRow.of(it, name, false, ui))
                .orElseGet(
                    () ->
                        FigureRow.absent(
                            view.indicator().id(), place.code(), name, group, year, ui)));
      }
    }
    return rows;
  }

  private static List<DotPlot> plots(View view, PlaceWording words, Ui ui) {
    List<DotPlot> plots = view.groups().stream().map(it -> plot(view, it, words, ui)).toList();
    double top = plots.stream().mapToDouble(DotPlot::axisTop).max().orElse(0);
    return plots.stream().map(it -> it.upTo(top)).toList();
  }

  private static DotPlot plot(View view, String group, PlaceWording words, Ui ui) {
    String title = new PublishedWords(ui).group(view.indicator(), group);
    List<DotPlot.Dot> dots = new ArrayList<>();
    for (KnownPlace place : view.places()) {
      dots.add(dot(view, group, place, words, ui));
    }
    boolean stateChosen = view.places().stream().anyMatch(it -> it.code().equals(STATE));
    Drawn state =
        stateChosen
            ? Drawn.NOTHING
            : figure(view, STATE, group, view.year().orElseThrow())
                .map(it -> Drawn.of(it, view.ratios(), ui))
                .orElse(Drawn.NOTHING);
    return new DotPlot(
        title,
        title
            + ". "
            + dots.stream()
                .map(it -> it.name() + ": " + it.said())
                .collect(Collectors.joining(", "))
            + ".",
        dots,
        state.value(),
        state.value().isPresent() ? words.name(STATE) + " " + state.said() : "",
        0);
  }

  private static DotPlot.Dot dot(
      View view, String group, KnownPlace place, PlaceWording words, Ui ui) {
    Optional<Published> figure = figure(view, place.code(), group, view.year().orElseThrow());
    Drawn drawn = figure.map(it -> Drawn.of(it, view.ratios(), ui)).orElse(Drawn.NOTHING);
    String why =
        figure
            .map(it -> new PublishedWords(ui).absence(it))
            .orElse(ui.t("evidence.absence.missing"));
    OptionalDouble none = OptionalDouble.empty();
    return drawn.value().isPresent()
        ? new DotPlot.Dot(
            words.name(place), drawn.value(), drawn.lower(), drawn.upper(), drawn.said())
        : new DotPlot.Dot(
            words.name(place),
            none,
            none,
            none,
            why.isEmpty() ? ui.t("evidence.absence.undetermined") : why);
  }
}
