package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commontable.evidence.LevelShares;
import org.commontable.evidence.derived.GroupLevels;
import org.commontable.evidence.derived.LevelGap;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Confidence;
import org.commontable.measures.Hetop;
import org.commontable.platform.picture.chart.ChartWords;
import org.commontable.platform.picture.chart.YearChart;
import org.commontable.platform.picture.chart.YearPoint;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** Gaps of one place's test between each group and those it is compared with, year by year. */
final class GapSheet {
  private final View view;
  private final String place;
  private final LevelShares levels;
  private final Ui ui;
  private final PublishedWords words;
  private final OverYears over;

  GapSheet(View view, String place, LevelShares levels, Ui ui) {
    this.view = view;
    this.place = place;
    this.levels = levels;
    this.ui = ui;
    this.words = new PublishedWords(ui);
    this.over = new OverYears(view, place, ui);
  }

  /** Races alone: of other groups the files print no levels of those they are compared with. */
  private List<String> groups() {
    return view.groups().stream()
        .filter(it -> !view.indicator().reference().filter(it::equals).isPresent())
        .toList();
  }

  List<Published> figures() {
    return over.all(groups());
  }

  List<LevelGap> gaps(String group) {
    return over.all(List.of(group)).stream().flatMap(it -> gap(it).stream()).toList();
  }

  List<LevelGap> gaps() {
    return groups().stream().flatMap(it -> gaps(it).stream()).toList();
  }

  private Optional<LevelGap> gap(Published figure) {
    return levels.gap(view.edition().id(), figure);
  }

  /** The newest year of each group. */
  List<String> said(String name) {
    return groups().stream()
        .flatMap(group -> gaps(group).stream().reduce((older, newer) -> newer).stream())
        .map(it -> said(it, name))
        .toList();
  }

  private String said(LevelGap gap, String name) {
    String group = words.students(gap.focal().group());
    String others = words.students(gap.focal().comparison().orElseThrow().comparator());
    return ui.t(
        "evidence.gaps.said",
        "year",
        new SchoolYear(gap.focal().year()).label(),
        "place",
        name,
        "indicator",
        new IndicatorWords(ui).name(gap.focal().indicator()),
        "group",
        group,
        "others",
        others,
        "points",
        ui.number(Math.abs(gap.percentGap()), 1),
        "v",
        gap.hetop().map(it -> ui.number(Math.abs(it.v()), 2)).orElse("–"),
        "range",
        gap.hetop().map(this::range).orElse("–"),
        "ahead",
        gap.percentGap() < 0 ? "group" : "others");
  }

  private String range(Hetop fit) {
    return range(fit, ui);
  }

  /** Of the distance, whoever is ahead. */
  static String range(Hetop fit, Ui ui) {
    double half = Confidence.NINETY_FIVE.z() * fit.se();
    double v = fit.v() < 0 ? -fit.v() : fit.v();
    return ui.t("evidence.range", "lower", ui.number(v - half, 2), "upper", ui.number(v + half, 2));
  }

  /** The newest year first. */
  List<GapRow> rows() {
    List<GapRow> rows = new ArrayList<>();
    for (String group : groups()) {
      for (Published figure : over.all(List.of(group)).reversed()) {
        if (figure.status() != Published.Status.MISSING) {
          rows.add(row(figure));
        }
      }
    }
    return rows;
  }

  private GapRow row(Published figure) {
    String group = words.group(figure.group());
    String year = new SchoolYear(figure.year()).label();
    Optional<LevelGap> found = gap(figure);
    if (found.isEmpty()) {
      return new GapRow(
          group, year, percents(figure), points(figure), "", "", "", "", "", why(figure));
    }
    LevelGap gap = found.get();
    Optional<Hetop> fit = gap.hetop();
    return new GapRow(
        group,
        year,
        percents(figure),
        points(figure),
        fit.map(it -> ui.number(it.v(), 2)).orElse(""),
        fit.map(
                it ->
                    ui.t(
                        "evidence.range",
                        "lower",
                        ui.number(it.v() - Confidence.NINETY_FIVE.z() * it.se(), 2),
                        "upper",
                        ui.number(it.v() + Confidence.NINETY_FIVE.z() * it.se(), 2)))
            .orElse(""),
        Double.isFinite(gap.crude().value()) ? ui.number(gap.crude().value(), 2) : "",
        gap.indexGap().isPresent() ? ui.number(gap.indexGap().getAsDouble(), 1) : "–",
        shares(gap.reference()) + " · " + shares(gap.own()),
        fit.isPresent() ? "" : ui.t("evidence.gaps.none.apart"));
  }

  private String percents(Published figure) {
    return IndicatorYears.othersRate(figure)
        .map(it -> ui.number(100 * it, 1) + "% · " + words.value(figure))
        .orElse(words.value(figure));
  }

  private String points(Published figure) {
    return figure.printed().isPresent()
            && figure.comparison().filter(it -> it.difference().isPresent()).isPresent()
        ? ui.number(-100 * figure.comparison().get().difference().getAsDouble(), 1)
        : "";
  }

  private String why(Published figure) {
    if (figure.printed().isEmpty()) {
      return words.absence(figure);
    }
    if (figure.comparison().isEmpty() || figure.comparison().get().comparator().equals("others")) {
      return ui.t("evidence.gaps.none.others");
    }
    return figure.place().equals("999")
        ? ui.t("evidence.gaps.none.state")
        : figure.place().length() == 6
            ? ui.t("evidence.gaps.none.school")
            : ui.t("evidence.gaps.none.hidden");
  }

  private String shares(GroupLevels group) {
    return group.percents().stream()
        .map(it -> ui.number(it.doubleValue(), 1))
        .collect(Collectors.joining(" / "));
  }

  List<YearChart> charts(String name) {
    List<YearChart> charts =
        groups().stream()
            .filter(it -> gaps(it).stream().anyMatch(gap -> drawn(gap).isPresent()))
            .map(it -> chart(it, name))
            .toList();
    double top = charts.stream().mapToDouble(YearChart::axisTop).max().orElse(1);
    return charts.size() < 2 ? charts : charts.stream().map(it -> it.small(top)).toList();
  }

  /** An axis from zero: only gaps with the reference ahead. */
  private static Optional<Hetop> drawn(LevelGap gap) {
    return gap.hetop().filter(it -> it.v() > 0);
  }

  private YearChart chart(String group, String name) {
    String title = words.group(group);
    List<YearPoint> points = over.years().stream().map(it -> point(group, it)).toList();
    return new YearChart(
        title,
        title
            + ": "
            + gaps(group).stream()
                .flatMap(
                    it ->
                        it.hetop().stream()
                            .map(
                                fit ->
                                    new SchoolYear(it.focal().year()).label()
                                        + " "
                                        + ui.number(fit.v(), 2)))
                .collect(Collectors.joining(", "))
            + ".",
        name,
        "",
        points,
        new ChartWords(
            "",
            ui.t("evidence.chart.band"),
            gapWords(),
            gapWords(),
            List.of(ui.t("evidence.gaps.chart.hidden")),
            ui.t("evidence.gaps.chart.hidden"),
            NotesBelow.of(ui, ui.t("evidence.gaps.chart.hidden"), ""),
            ui.t("evidence.view.anew")));
  }

  private List<String> gapWords() {
    return List.of(ui.t("evidence.view.gap1"), ui.t("evidence.view.gap2"));
  }

  private YearPoint point(String group, int year) {
    String label = new SchoolYear(year).label();
    Optional<Published> figure =
        over.figure(group, year).filter(it -> it.status() != Published.Status.MISSING);
    if (figure.isEmpty()) {
      return YearPoint.without(label, YearPoint.Status.NO_FILE);
    }
    YearPoint point =
        figure
            .flatMap(this::gap)
            .flatMap(GapSheet::drawn)
            .map(
                it ->
                    YearPoint.shown(label, it.v(), ui.number(it.v(), 2))
                        .within(
                            Math.max(0, it.v() - Confidence.NINETY_FIVE.z() * it.se()),
                            it.v() + Confidence.NINETY_FIVE.z() * it.se()))
            .orElseGet(() -> YearPoint.without(label, YearPoint.Status.HIDDEN));
    return view.indicator().breaks().contains(year) ? point.afterBreak() : point;
  }

  List<String> sums() {
    return gaps().stream()
        .flatMap(it -> List.of(it.own().sha256(), it.reference().sha256()).stream())
        .distinct()
        .toList();
  }

  String place() {
    return place;
  }
}
