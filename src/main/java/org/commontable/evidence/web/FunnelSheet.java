package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.commontable.evidence.Source;
import org.commontable.evidence.derived.Answer;
import org.commontable.evidence.derived.FunnelTable;
import org.commontable.evidence.derived.FunnelTable.Counting;
import org.commontable.evidence.derived.FunnelTable.Point;
import org.commontable.evidence.derived.FunnelTable.Zone;
import org.commontable.evidence.figures.Asked;
import org.commontable.evidence.figures.EditionReader;
import org.commontable.evidence.figures.Glance;
import org.commontable.evidence.figures.Glances;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.places.KnownPlace;
import org.commontable.measures.Confidence;
import org.commontable.measures.Funnel;
import org.commontable.platform.picture.chart.FunnelPlot;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/** One family of places: all schools of a district, or all schools or districts of the state. */
final class FunnelSheet {
  private static final String STATE = "999";
  private static final int STEPS = 120;

  private final View view;
  private final PlaceWording words;
  private final Ui ui;
  private final String holder;
  private final Level level;
  private final Glances glances;
  private final int year;
  private final List<Glance> family;
  private final Optional<FunnelTable> table;

  FunnelSheet(View view, PlaceWording words, Ui ui) {
    this.view = view;
    this.words = words;
    this.ui = ui;
    this.glances = new Glances(view.edition().book());
    Optional<KnownPlace> chosen = view.places().stream().findFirst().map(this::district);
    this.holder = chosen.map(KnownPlace::code).orElse(STATE);
    this.level =
        holder.equals(STATE) && view.level() != Level.SCHOOL ? Level.DISTRICT : Level.SCHOOL;
    this.year =
        Optional.of(view.sent().one("year"))
            .filter(it -> !it.isEmpty())
            .flatMap(it -> view.year())
            .or(() -> glances.usualYear(view.indicator().id(), view.group(), this::takes))
            .or(view::year)
            .orElse(0);
    this.family = family();
    this.table = FunnelTable.of(family, own(), Counting.of(view.indicator()));
  }

  /** A school stands among the schools of its district. */
  private KnownPlace district(KnownPlace place) {
    return place.isSchool() ? view.book().find(place.district()).orElse(place) : place;
  }

  private boolean takes(String code) {
    return level.takes(view.book(), code) && (holder.equals(STATE) || code.startsWith(holder));
  }

  /** In the order of names. */
  private List<Glance> family() {
    Map<String, String> names = new HashMap<>();
    return glances.of(view.indicator().id(), year, view.group(), this::takes).stream()
        .sorted(
            Comparator.comparing(
                    (Glance it) -> names.computeIfAbsent(it.place(), words::name),
                    String.CASE_INSENSITIVE_ORDER)
                .thenComparing(Glance::place))
        .toList();
  }

  /** The number of the place that holds the family. */
  private Optional<org.commontable.measures.Rate> own() {
    Predicate<String> holds = holder::equals;
    return glances.of(view.indicator().id(), year, view.group(), holds).stream()
        .findFirst()
        .flatMap(Glance::own);
  }

  String holder() {
    return holder;
  }

  Level level() {
    return level;
  }

  int year() {
    return year;
  }

  Optional<FunnelTable> table() {
    return table;
  }

  String title() {
    return ui.t(
        "evidence.funnel.of",
        "indicator",
        new IndicatorWords(ui).name(view.indicator()),
        "group",
        new PublishedWords(ui).students(view.group()),
        "year",
        year == 0 ? "" : new SchoolYear(year).label(),
        "level",
        ui.t("evidence.view.level." + level.word()),
        "place",
        words.name(holder));
  }

  List<String> said() {
    if (table.isEmpty()) {
      return List.of();
    }
    FunnelTable it = table.get();
    List<String> said = new ArrayList<>();
    said.add(
        ui.t(
            it.own() ? "evidence.funnel.center.own" : "evidence.funnel.center.all",
            "per",
            view.indicator().kind().word(),
            "value",
            number(it.center().perHundred()),
            "place",
            words.name(holder),
            "level",
            ui.t("evidence.view.level." + level.word())));
    said.add(
        ui.t(
            "evidence.funnel.counted",
            "looked",
            it.points().size(),
            "outer",
            it.beyond(Zone.BEYOND_998),
            "inner",
            it.beyond(Zone.BEYOND_95),
            "stand",
            it.standing()));
    if (it.without() > 0) {
      said.add(ui.t("evidence.funnel.without", "count", it.without()));
    }
    if (view.indicator().kind() == Kind.EVENTS) {
      said.add(ui.t("evidence.funnel.events"));
    }
    return said;
  }

  List<String> standing() {
    return table.stream()
        .flatMap(it -> it.points().stream())
        .filter(Point::stands)
        .map(it -> words.name(it.glance().place()))
        .toList();
  }

  Optional<FunnelPlot> plot() {
    return table.map(this::plot);
  }

  private FunnelPlot plot(FunnelTable it) {
    double largest = it.points().stream().mapToLong(one -> one.rate().population()).max().orElse(1);
    return new FunnelPlot(
        title(),
        String.join(" ", said()),
        ui.t("evidence.funnel.across", "group", new PublishedWords(ui).students(view.group())),
        ui.t("evidence.funnel.up", "per", view.indicator().kind().word()),
        it.center().perHundred(),
        words.name(holder) + " " + number(it.center().perHundred()),
        it.points().stream()
            .map(
                one ->
                    new FunnelPlot.Dot(
                        one.rate().population(), one.rate().perHundred(), one.stands()))
            .toList(),
        List.of(
            new FunnelPlot.Limit("95", ends(it, largest, Confidence.NINETY_FIVE)),
            new FunnelPlot.Limit("99.8", ends(it, largest, Funnel.NINETY_NINE_EIGHT))));
  }

  private static List<FunnelPlot.Ends> ends(FunnelTable it, double largest, Confidence level) {
    List<FunnelPlot.Ends> ends = new ArrayList<>();
    Set<Long> sizes = new HashSet<>();
    for (int i = 1; i <= STEPS; i++) {
      // Closer together where the limits are steep.
      long size = Math.max(1, Math.round(largest * i * i / STEPS / STEPS));
      if (sizes.add(size)) {
        double[] limits = it.points().getFirst().counting().limits(it.center(), size, level);
        ends.add(new FunnelPlot.Ends(size, 100 * limits[0], 100 * limits[1]));
      }
    }
    return ends;
  }

  List<FunnelRow> rows() {
    Map<String, Point> points = points();
    List<FunnelRow> rows = new ArrayList<>();
    for (Published figure : figures()) {
      Point point = points.get(figure.place());
      rows.add(point == null ? without(figure) : row(figure, point));
    }
    return rows;
  }

  /** Whole figures of the family, in its order. */
  private List<Published> figures() {
    Map<String, Published> all = new HashMap<>();
    Set<String> codes = new HashSet<>();
    family.forEach(it -> codes.add(it.place()));
    if (codes.isEmpty()) {
      return List.of();
    }
    new EditionReader(view.edition().book())
        .read(new Asked(Set.of(view.indicator().id()), codes, Set.of(year), Set.of(view.group())))
        .forEach(it -> all.put(it.place(), it));
    return family.stream()
        .flatMap(it -> Optional.ofNullable(all.get(it.place())).stream())
        .toList();
  }

  private FunnelRow row(Published figure, Point point) {
    FunnelTable it = table.orElseThrow();
    var published = new PublishedWords(ui);
    Zone zone = point.zone(it.center());
    return new FunnelRow(
        figure.place(),
        words.name(figure.place()),
        over(figure),
        published.value(figure),
        published.counts(figure),
        range(point.limits(it.center(), Confidence.NINETY_FIVE)),
        range(point.limits(it.center(), Funnel.NINETY_NINE_EIGHT)),
        ui.t("evidence.funnel.zone." + zone.word()),
        point.stands(),
        "");
  }

  private FunnelRow without(Published figure) {
    var published = new PublishedWords(ui);
    String absence = published.absence(figure);
    String lies = published.lies(figure);
    return new FunnelRow(
        figure.place(),
        words.name(figure.place()),
        over(figure),
        published.value(figure),
        published.counts(figure),
        "",
        "",
        "",
        false,
        absence.isEmpty()
            ? ui.t("evidence.range.none.events-exceed-population")
            : lies.isEmpty() ? absence : absence + ". " + lies);
  }

  private static String over(Published figure) {
    return "/evidence/"
        + figure.indicator().id()
        + "/"
        + figure.place()
        + "?group="
        + figure.group()
        + "&year="
        + new SchoolYear(figure.year()).full();
  }

  private String range(double[] limits) {
    return ui.t(
        "evidence.range", "lower", number(100 * limits[0]), "upper", number(100 * limits[1]));
  }

  private String number(double value) {
    return ui.number(value, 1);
  }

  /**
   * @param sources the published file of a sum
   */
  Answer answer(Function<String, Optional<Source>> sources) {
    Map<String, Point> points = points();
    return new Answer(
        FunnelTable.RULE,
        view.edition().id().toString(),
        sources,
        figures().stream()
            .filter(it -> points.containsKey(it.place()))
            .map(it -> row(it, points))
            .toList());
  }

  private Map<String, @Nullable Object> row(Published figure, Map<String, Point> points) {
    return table
        .orElseThrow()
        .row(
            figure, words.name(figure.place()), Objects.requireNonNull(points.get(figure.place())));
  }

  private Map<String, Point> points() {
    Map<String, Point> points = new HashMap<>();
    table.ifPresent(it -> it.points().forEach(one -> points.put(one.glance().place(), one)));
    return points;
  }

  List<String> sums() {
    return FigureCitation.spoken(figures());
  }
}
