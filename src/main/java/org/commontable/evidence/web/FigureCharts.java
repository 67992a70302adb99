package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.List;
import org.commontable.evidence.Figure;
import org.commontable.evidence.FigureWords;
import org.commontable.evidence.Hidden;
import org.commontable.evidence.Holdings;
import org.commontable.evidence.StudentGroup;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.platform.picture.chart.ChartWords;
import org.commontable.platform.picture.chart.YearChart;
import org.commontable.platform.picture.chart.YearPoint;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** The lines over the years, as the chart component wants them. */
final class FigureCharts {
  private final Ui ui;
  private final FigureWords words;
  private final Holdings here;
  private final Holdings state;
  private final StudentGroup reference;
  private final List<SchoolYear> years;

  FigureCharts(
      Ui ui, Holdings here, Holdings state, StudentGroup reference, List<SchoolYear> years) {
    this.ui = ui;
    this.words = new FigureWords(ui);
    this.here = here;
    this.state = state;
    this.reference = reference;
    this.years = years;
  }

  YearChart main(StudentGroup group, String placeName, String stateName) {
    boolean compared = !here.place().equals(state.place());
    return new YearChart(
        ui.t(
            "evidence.chart.title", "group", words.word(group), "reference", words.word(reference)),
        sentence(group),
        placeName,
        compared ? stateName : "",
        points(group, years, compared),
        chartWords(group));
  }

  YearChart small(StudentGroup group, double top) {
    return new YearChart(
            words.group(group),
            sentence(group),
            words.group(group),
            "",
            points(group, List.copyOf(here.years()), false),
            chartWords(group))
        .small(top);
  }

  private List<YearPoint> points(StudentGroup group, List<SchoolYear> years, boolean compared) {
    List<YearPoint> points = new ArrayList<>();
    for (SchoolYear year : years) {
      YearPoint point = point(year, here.figure(year, group, reference));
      Figure other = state.figure(year, group, reference);
      if (compared
          && other.ratio().isPresent()
          && other.ratio().get().value() instanceof Ratio.Finite(var value)) {
        point = point.against(value, ui.number(value, 2));
      }
      points.add(point);
    }
    return points;
  }

  private YearPoint point(SchoolYear year, Figure figure) {
    if (!here.years().contains(year)) {
      return YearPoint.without(year.label(), YearPoint.Status.NO_FILE);
    }
    if (figure.status() == Figure.Status.HIDDEN) {
      return YearPoint.without(year.label(), YearPoint.Status.HIDDEN);
    }
    if (figure.ratio().isEmpty()
        || !(figure.ratio().get().value() instanceof Ratio.Finite(var value))) {
      return YearPoint.without(year.label(), YearPoint.Status.MISSING);
    }
    YearPoint shown = YearPoint.shown(year.label(), value, ui.number(value, 2));
    return figure.ratio().get().interval() instanceof Interval interval && !interval.unbounded()
        ? shown.within(interval.lower(), interval.upper())
        : shown;
  }

  private String sentence(StudentGroup group) {
    List<String> parts = new ArrayList<>();
    for (SchoolYear year : here.years()) {
      Figure figure = here.figure(year, group, reference);
      parts.add(
          year.label()
              + ": "
              + (figure.status() == Figure.Status.HIDDEN
                  ? words.hidden(figure)
                  : words.ratio(figure, 2).orElse(ui.t("evidence.absent"))));
    }
    return ui.t(
            "evidence.chart.title", "group", words.word(group), "reference", words.word(reference))
        + ". "
        + String.join(", ", parts)
        + ".";
  }

  private ChartWords chartWords(StudentGroup group) {
    List<SchoolYear> without = years.stream().filter(year -> !here.years().contains(year)).toList();
    List<String> noFile =
        without.isEmpty()
            ? List.of()
            : List.of(
                span(without),
                ui.t("evidence.chart.noFile.years", "count", without.size()),
                ui.t("evidence.chart.noFile.form"));
    List<String> narrow =
        without.isEmpty()
            ? List.of()
            : List.of(
                ui.t("evidence.chart.noFile.narrow1"),
                ui.t("evidence.chart.noFile.narrow2"),
                ui.t("evidence.chart.noFile.narrow3", "count", without.size()),
                ui.t("evidence.chart.noFile.narrow4"));
    return new ChartWords(
        ui.t("evidence.chart.same"),
        ui.t("evidence.chart.band"),
        noFile,
        narrow,
        List.of(
            ui.t("evidence.chart.hidden1", "count", here.years().size()),
            ui.t("evidence.chart.hidden2" + why(group))),
        ui.t(why(group).isEmpty() ? "evidence.chart.hidden2" : "evidence.hidden" + why(group)),
        ui.t("evidence.chart.note"));
  }

  /** The one reason for all hidden years, as the end of a message key; empty when they differ. */
  private String why(StudentGroup group) {
    List<Hidden> reasons =
        here.years().stream()
            .flatMap(year -> here.figure(year, group, reference).why().stream())
            .distinct()
            .toList();
    return reasons.size() == 1
            && (reasons.getFirst() == Hidden.FEW_EVENTS || reasons.getFirst() == Hidden.SMALL_GROUP)
        ? "." + reasons.getFirst().word()
        : "";
  }

  /** "2017-18 to 2025-26"; gaps inside are named by their ends alone. */
  String span(List<SchoolYear> without) {
    return without.size() == 1
        ? without.getFirst().label()
        : ui.t(
            "evidence.years",
            "first",
            without.getFirst().label(),
            "last",
            without.getLast().label());
  }
}
