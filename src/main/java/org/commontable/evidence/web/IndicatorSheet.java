package org.commontable.evidence.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.commontable.evidence.Citation;
import org.commontable.evidence.Editions;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.LevelShares;
import org.commontable.evidence.Place;
import org.commontable.evidence.PublishedRows;
import org.commontable.evidence.Source;
import org.commontable.evidence.Standing;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.derived.LevelGap;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.figures.Published.Status;
import org.commontable.evidence.web.IndicatorPage.Headline;
import org.commontable.evidence.web.IndicatorPage.Part;
import org.commontable.measures.Cell;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.platform.picture.chart.YearChart;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Fraction;
import org.commontable.shared.SchoolYear;

/** Fills an indicator's page: the newest year in front, then all years, then how we know. */
final class IndicatorSheet {
  /** July begins a school year. */
  private static final int FIRST_MONTH = 7;

  private final Ui ui;
  private final PublishedWords words;
  private final HeadWords head;
  private final IndicatorWords indicators;
  private final Declared indicator;
  private final Place place;
  private final Editions.Standing edition;
  private final IndicatorYears here;
  private final IndicatorYears state;
  private final String group;
  private final Published front;
  private final LocalDate today;

  /**
   * @param chosen the year in front; without one the newest in which the group is shown
   */
  IndicatorSheet(
      Ui ui,
      Declared indicator,
      Place place,
      Editions.Standing edition,
      IndicatorYears here,
      IndicatorYears state,
      String group,
      Optional<Integer> chosen,
      Clock clock) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
    this.head = new HeadWords(ui);
    this.indicators = new IndicatorWords(ui);
    this.indicator = indicator;
    this.place = place;
    this.edition = edition;
    this.here = here;
    this.state = state;
    this.group = group;
    this.today = LocalDate.ofInstant(clock.instant(), ui.zone());
    int newest = here.years().getLast();
    this.front =
        chosen
            .flatMap(it -> here.figure(it, group))
            .or(() -> here.newestShown(group))
            .or(() -> here.figure(newest, group))
            .orElseGet(() -> here.groups(newest).getFirst());
  }

  /** What stands in front, and the row it is compared with. */
  List<Published> cited() {
    List<Published> cited = new ArrayList<>(List.of(front));
    here.beside(front).ifPresent(cited::add);
    return cited;
  }

  IndicatorPage page(
      String areaName,
      String stateName,
      PublishedRows rows,
      Map<String, Source> files,
      LevelShares levels,
      List<Standing> standings,
      boolean demands) {
    boolean whole = indicator.kind() == Kind.COUNT; // a district beside the state would be a part
    boolean withState = !place.isState() && !state.isEmpty() && !whole;
    String comparedState = withState ? stateName : "";
    List<Integer> axis = axis();
    var charts = new IndicatorCharts(ui, indicator, here, state, axis);
    YearChart main = charts.main(group, place.shortName(), comparedState);
    return new IndicatorPage(
        indicator.area(),
        areaName,
        indicators.topic(indicator),
        indicators.name(indicator),
        place.name(),
        place.path(),
        path(),
        title(),
        front.printed().isPresent() ? Optional.of(headline()) : Optional.empty(),
        withheld(),
        age(),
        here.years().size() > 1 || axis.size() > here.years().size() ? List.of(main) : List.of(),
        multiples(charts, main),
        here.groups().stream()
            .filter(it -> !BarsOf.isMirror(it))
            .filter(it -> !it.equals("sexual-orientation") && !it.equals("gender-identity"))
            .map(
                it ->
                    new IndicatorPage.GroupLink(
                        words.group(it), path() + "?group=" + it, it.equals(group)))
            .toList(),
        heads(comparedState),
        here.years().stream().map(it -> row(it, withState)).toList(),
        missing(axis),
        broken(),
        moved(),
        ChangePages.address(indicator.id(), place.id(), group),
        apart(levels),
        LevelShares.has(indicator) ? GapPages.address(indicator.id(), place.id(), group) : "",
        indicator.kind().compares() && place.id().length() == 3
            ? FunnelPages.address(indicator.id(), place.id(), group)
            : "",
        hasGroups()
            ? Optional.of(new BarsOf(ui).of(here.groups(front.year()), path()))
            : Optional.empty(),
        new BesideEach(ui, here).of(front, path()),
        new IndicatorProof(ui, edition, rows, files)
            .of(front, here.beside(front), place.name(), path(), today),
        indicators.notSaid(indicator),
        standings,
        demands && isDemandable() ? Optional.of(standOn()) : Optional.empty());
  }

  private boolean hasGroups() {
    return indicator.kind().compares()
        || indicator.kind() == Kind.PARITY
        || indicator.kind() == Kind.COUNT;
  }

  /** Years that ended and of which no file is held stay on the axis, as what they are. */
  private List<Integer> axis() {
    int lastEnded =
        today.getMonthValue() >= FIRST_MONTH ? today.getYear() - 1 : today.getYear() - 2;
    int end = Math.max(lastEnded, here.years().getLast());
    return IntStream.rangeClosed(here.years().getFirst(), end).boxed().toList();
  }

  private String path() {
    return "/evidence/" + indicator.id() + "/" + place.id();
  }

  private String title() {
    if (front.printed().isEmpty()) {
      return ui.t(
          "evidence.figure.hiddenHeadline",
          "name",
          indicators.name(indicator),
          "group",
          words.students(group),
          "place",
          place.name());
    }
    return head.sentence(front, place.name());
  }

  private Headline headline() {
    boolean ratio = HeadWords.isRatio(front);
    return new Headline(
        head.number(front),
        head.unit(front),
        ratio ? head.said(front, place) + head.range(front) : head.said(front, place),
        ratio ? "" : head.compared(front),
        ratio ? Optional.of(part(front)) : Optional.empty(),
        here.beside(front)
            .filter(it -> front.comparison().isPresent())
            .flatMap(it -> othersPart()));
  }

  private String percent() {
    return HeadWords.percent(indicator.kind());
  }

  private Part part(Published figure) {
    return new Part(
        words.number(figure) + percent(),
        ui.t(
            "evidence.figure.part",
            "group",
            words.students(figure.group()),
            "counts",
            words.counts(figure)));
  }

  /** What the group is compared with: one other group, or everybody else. */
  private Optional<Part> othersPart() {
    Comparison it = front.comparison().orElseThrow();
    return IndicatorYears.othersRate(front)
        .map(
            rate ->
                new Part(
                    ui.number(rate * PublishedWords.per(indicator.kind()), 1) + percent(),
                    ui.t(
                        "evidence.figure.part",
                        "group",
                        words.students(it.comparator()),
                        "counts",
                        counts(it))));
  }

  private String counts(Comparison it) {
    return it.events() instanceof Cell.Exact(Fraction events)
            && it.population() instanceof Cell.Exact(Fraction people)
        ? ui.t(
            "evidence.of." + IndicatorWords.form(indicator),
            "count",
            PublishedWords.real(events),
            "base",
            PublishedWords.real(people))
        : "";
  }

  private String withheld() {
    if (front.printed().isPresent()) {
      return "";
    }
    String lies = words.lies(front);
    String why =
        here.newestShown(group).isPresent()
            ? words.sentence(front, place.name()) + "."
            : ui.t("evidence.nothingShown");
    return lies.isEmpty() ? why : why + " " + PublishedWords.year(front) + ": " + lies + ".";
  }

  private Optional<FigureWords.Age> age() {
    SchoolYear year = new SchoolYear(front.year());
    return front.year() == here.years().getLast()
        ? new FigureWords(ui).age(year, today)
        : new FigureWords(ui).ageOf(year, today);
  }

  private List<String> races() {
    return here.groups().stream()
        .filter(it -> StudentGroup.of(it).filter(StudentGroup::isRace).isPresent())
        .filter(it -> !it.equals(group) && !indicator.reference().filter(it::equals).isPresent())
        .filter(it -> !it.equals("two-or-more"))
        .toList();
  }

  /** One scale for all of them, and the main chart's where that is enough. */
  private List<YearChart> multiples(IndicatorCharts charts, YearChart main) {
    if (!charts.isRatio(group) || here.years().size() < 2) {
      return List.of();
    }
    List<String> named = races();
    double top =
        named.stream()
            .mapToDouble(it -> charts.small(it, 0).axisTop())
            .reduce(main.axisTop(), Math::max);
    return named.stream().map(it -> charts.small(it, top)).toList();
  }

  private IndicatorPage.Heads heads(String stateName) {
    Optional<Comparison> it = front.comparison();
    return new IndicatorPage.Heads(
        hasGroups() ? words.group(group) : indicators.name(indicator),
        it.map(one -> words.students(one.comparator())).orElse(""),
        it.isPresent() ? ui.t("evidence.table.ratio") : "",
        stateName);
  }

  private IndicatorPage.Row row(int year, boolean withState) {
    Optional<Published> found = here.figure(year, group);
    Optional<Published> shown = found.filter(it -> it.printed().isPresent());
    Optional<Comparison> it = shown.flatMap(Published::comparison);
    return new IndicatorPage.Row(
        new SchoolYear(year).label(),
        path() + "?group=" + group + "&year=" + new SchoolYear(year).full() + "#rows",
        shown.map(one -> words.number(one) + percent()).orElse(""),
        shown.map(words::counts).orElse(""),
        shown
            .flatMap(IndicatorYears::othersRate)
            .map(rate -> ui.number(rate * PublishedWords.per(indicator.kind()), 1) + percent())
            .orElse("–"),
        it.map(this::counts).orElse(""),
        it.filter(one -> one.difference().isPresent())
            .map(one -> signed(one.difference().getAsDouble()))
            .orElse("–"),
        it.map(this::ratio).orElse("–"),
        it.map(this::range).orElse(""),
        withState ? ofState(year) : "",
        found.isEmpty() ? ui.t("evidence.absence.missing") : words.absence(found.get()));
  }

  private String signed(double difference) {
    double points = difference * PublishedWords.per(indicator.kind());
    return (points > 0 ? "+" : "") + ui.number(points, 1);
  }

  private String ratio(Comparison it) {
    return switch (it.ratio()) {
      case Ratio.Finite(double value) -> ui.number(value, 2);
      case Ratio.NoComparisonEvents _ -> ui.t("evidence.ratio.no-comparison");
      case Ratio.NotDefined _ -> "–";
    };
  }

  private String range(Comparison it) {
    return switch (it.interval()) {
      case Interval range when range.unbounded() ->
          ui.t("evidence.range.open", "lower", ui.number(range.lower(), 2));
      case Interval range ->
          ui.t(
              "evidence.range",
              "lower",
              ui.number(range.lower(), 2),
              "upper",
              ui.number(range.upper(), 2));
      default -> "";
    };
  }

  private String ofState(int year) {
    Optional<Published> figure = state.figure(year, group);
    if (figure.isEmpty()) {
      return "–";
    }
    if (indicator.kind() == Kind.EVENTS
        && figure.get().comparison().isPresent()
        && figure.get().comparison().get().ratio() instanceof Ratio.Finite(double value)) {
      return ui.number(value, 2);
    }
    return figure.get().printed().isPresent()
        ? indicator.kind() == Kind.EVENTS && figure.get().comparison().isPresent()
            ? "–"
            : words.number(figure.get()) + percent()
        : words.absence(figure.get());
  }

  private String missing(List<Integer> axis) {
    List<Integer> without = axis.stream().filter(it -> !here.holds(it)).toList();
    return without.isEmpty()
        ? ""
        : ui.t("evidence.table.missing", "years", new FactWords(ui).years(without));
  }

  /** Who moved since the last shown year before the one in front. */
  private String moved() {
    return new MovedWords(ui)
        .sentence(
            here.years().stream()
                .filter(it -> it <= front.year())
                .flatMap(it -> here.figure(it, group).stream())
                .toList())
        .orElse("");
  }

  /** The percent gap depends on the passing mark; this beside it does not. */
  private String apart(LevelShares levels) {
    if (LevelShares.has(indicator) && !levels.isRead(edition.id())) {
      return ui.t("evidence.gaps.soon");
    }
    return levels
        .gap(edition.id(), front)
        .flatMap(LevelGap::hetop)
        .map(
            it ->
                ui.t(
                    "evidence.gaps.beside",
                    "v",
                    ui.number(Math.abs(it.v()), 2),
                    "range",
                    GapSheet.range(it, ui)))
        .orElse("");
  }

  /** A new definition within the years that are shown. */
  private String broken() {
    return indicator.breaks().stream()
        .filter(it -> it > here.years().getFirst() && it <= here.years().getLast())
        .map(it -> ui.t("evidence.break", "year", new SchoolYear(it).label()) + ".")
        .reduce("", (one, other) -> one + other);
  }

  /** What is hidden cannot be cited. */
  private boolean isDemandable() {
    return front.printed().isPresent() && front.status() == Status.SHOWN;
  }

  /** Where a demand is stood on this figure; that room reads the same five words. */
  private String standOn() {
    return new CiteFor("", "")
        .form(
            new Citation(
                indicator.id(),
                place.id(),
                new SchoolYear(front.year()),
                front.group(),
                front
                    .comparison()
                    .filter(it -> it.difference().isPresent())
                    .map(Comparison::comparator)));
  }
}
