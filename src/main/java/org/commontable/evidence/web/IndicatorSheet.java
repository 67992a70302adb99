package org.commontable.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.commontable.evidence.Figure;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.Holdings;
import org.commontable.evidence.Indicator;
import org.commontable.evidence.Place;
import org.commontable.evidence.Side;
import org.commontable.evidence.Standing;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.web.IndicatorPage.Headline;
import org.commontable.evidence.web.IndicatorPage.OtherGroup;
import org.commontable.evidence.web.IndicatorPage.Part;
import org.commontable.measures.Rate;
import org.commontable.platform.picture.chart.YearChart;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** Fills an indicator's page: the newest year in front, then all years, then how we know. */
final class IndicatorSheet {
  /** July begins a school year. */
  private static final int FIRST_MONTH = 7;

  private static final StudentGroup REFERENCE = StudentGroup.WHITE;

  private final Ui ui;
  private final FigureWords words;
  private final Indicator indicator;
  private final Place place;
  private final Holdings here;
  private final Holdings state;
  private final StudentGroup group;
  private final LocalDate today;
  private final SortedSet<SchoolYear> held;
  private final List<SchoolYear> years;

  IndicatorSheet(
      Ui ui,
      Indicator indicator,
      Place place,
      Holdings here,
      Holdings state,
      StudentGroup group,
      Clock clock) {
    this.ui = ui;
    this.words = new FigureWords(ui);
    this.indicator = indicator;
    this.place = place;
    this.here = here;
    this.state = state;
    this.group = group;
    this.today = LocalDate.ofInstant(clock.instant(), ui.zone());
    this.held = here.years();
    int lastEnded =
        today.getMonthValue() >= FIRST_MONTH ? today.getYear() - 1 : today.getYear() - 2;
    int end = Math.max(lastEnded, held.last().start());
    this.years = new ArrayList<>();
    for (int year = held.first().start(); year <= end; year++) {
      years.add(new SchoolYear(year));
    }
  }

  IndicatorPage page(String areaName, String stateName, List<Standing> standings, boolean demands) {
    Optional<Figure> newest = newestShown();
    FigureCharts charts = new FigureCharts(ui, here, state, REFERENCE, years);
    YearChart main = charts.main(group, place.shortName(), stateName);
    String title = title(newest);
    return new IndicatorPage(
        indicator.area(),
        areaName,
        place.name(),
        place.path(),
        path(),
        title,
        newest.map(this::headline),
        words.age(newest.map(it -> it.citation().year()).orElse(held.last()), today),
        List.of(main),
        multiples(charts, main),
        others().stream()
            .map(it -> new OtherGroup(words.group(it), path() + "?group=" + it.word()))
            .toList(),
        words.word(group),
        words.word(REFERENCE),
        place.isState() ? "" : stateName,
        held.stream().map(this::row).toList(),
        missing(charts),
        newest.flatMap(this::formula),
        newest.map(Figure::sources).orElse(List.of()),
        words.publishers(newest.map(Figure::sources).orElse(List.of())),
        indicator.method(),
        citation(title, newest),
        standings,
        newest.filter(it -> demands).map(IndicatorSheet::standOn));
  }

  /** Where a demand is stood on this figure; that room reads the same five words. */
  private static String standOn(Figure figure) {
    var citation = figure.citation();
    return "/campaigns/demands/new?indicator=%s&place=%s&year=%s&group=%s&reference=%s"
        .formatted(
            citation.indicator(),
            citation.place(),
            citation.year().full(),
            citation.group().word(),
            citation.reference().word());
  }

  private String path() {
    return "/evidence/" + indicator.id() + "/" + place.id();
  }

  private List<StudentGroup> others() {
    return StudentGroup.races().stream()
        .filter(it -> it != group && it != REFERENCE)
        .filter(it -> held.stream().anyMatch(year -> !isAbsent(here.figure(year, it, REFERENCE))))
        .toList();
  }

  /** One scale for all of them, and the main chart's where that is enough. */
  private List<YearChart> multiples(FigureCharts charts, YearChart main) {
    List<StudentGroup> named =
        others().stream().filter(it -> it != StudentGroup.TWO_OR_MORE).toList();
    var top =
        named.stream()
            .mapToDouble(it -> charts.small(it, 0).axisTop())
            .reduce(main.axisTop(), Math::max);
    return named.stream().map(it -> charts.small(it, top)).toList();
  }

  private static boolean isAbsent(Figure figure) {
    return figure.group() instanceof Side.Absent;
  }

  private Optional<Figure> newestShown() {
    return held.reversed().stream()
        .map(year -> here.figure(year, group, REFERENCE))
        .filter(words::isFinite)
        .findFirst();
  }

  private String title(Optional<Figure> newest) {
    return newest
        .map(it -> words.sentence(it, place.name(), 1))
        .orElseGet(
            () ->
                ui.t(
                    "evidence." + indicator.id() + ".hiddenHeadline",
                    "group",
                    words.students(group),
                    "place",
                    place.name()));
  }

  private Headline headline(Figure figure) {
    return new Headline(
        words.ratio(figure, 2).orElse(""),
        ui.t(
            "evidence." + indicator.id() + ".said",
            "group",
            words.word(group),
            "reference",
            words.word(REFERENCE),
            "place",
            place.name(),
            "year",
            figure.citation().year().label(),
            "range",
            words.rangeSentence(figure)),
        words.counts(figure) + " " + words.rangeSentence(figure),
        part(figure.group(), group),
        part(figure.reference(), REFERENCE));
  }

  private Optional<Part> part(Side side, StudentGroup whose) {
    return side instanceof Side.Known known
        ? Optional.of(
            new Part(
                words.perHundred(known.rate()),
                ui.t(
                    "evidence." + indicator.id() + ".part",
                    "group",
                    words.students(whose),
                    "events",
                    known.rate().events(),
                    "students",
                    known.rate().population())))
        : Optional.empty();
  }

  private IndicatorPage.Row row(SchoolYear year) {
    Figure figure = here.figure(year, group, REFERENCE);
    Optional<Rate> own = rate(figure.group());
    Optional<Rate> other = rate(figure.reference());
    Figure states = state.figure(year, group, REFERENCE);
    return new IndicatorPage.Row(
        year.label(),
        own.map(it -> ui.number(it.events())).orElse("–"),
        own.map(it -> ui.number(it.population())).orElse("–"),
        other.map(it -> ui.number(it.events())).orElse("–"),
        other.map(it -> ui.number(it.population())).orElse("–"),
        own.map(words::perHundred).orElse("–"),
        other.map(words::perHundred).orElse("–"),
        words.ratio(figure, 2).orElse("–"),
        words.range(figure),
        states.status() == Figure.Status.HIDDEN
            ? words.hidden(states)
            : words.ratio(states, 2).orElse("–"),
        figure.isShown()
            ? ""
            : figure.status() == Figure.Status.HIDDEN
                ? words.hidden(figure)
                : ui.t("evidence.absent"));
  }

  private static Optional<Rate> rate(Side side) {
    return side instanceof Side.Known known ? Optional.of(known.rate()) : Optional.empty();
  }

  private String missing(FigureCharts charts) {
    List<SchoolYear> without = years.stream().filter(year -> !held.contains(year)).toList();
    return without.isEmpty() ? "" : ui.t("evidence.table.missing", "years", charts.span(without));
  }

  private Optional<String> formula(Figure figure) {
    return figure
        .ratio()
        .map(
            it ->
                "(%s ÷ %s) ÷ (%s ÷ %s) = %s"
                    .formatted(
                        ui.number(it.group().events()),
                        ui.number(it.group().population()),
                        ui.number(it.comparison().events()),
                        ui.number(it.comparison().population()),
                        words.ratio(figure, 4).orElse("")));
  }

  private String citation(String title, Optional<Figure> newest) {
    String files =
        newest.map(Figure::sources).orElse(List.of()).stream()
            .map(row -> row.file() + " (SHA-256 " + row.sha256().substring(0, 12) + ")")
            .distinct()
            .collect(Collectors.joining(", "));
    return ui.t(
        "evidence.cite.text",
        "coalition",
        ui.masthead().name(),
        "title",
        title,
        "files",
        files,
        "method",
        indicator.method(),
        "address",
        ui.absolute(path()),
        "date",
        ui.words().plainDate(today));
  }
}
