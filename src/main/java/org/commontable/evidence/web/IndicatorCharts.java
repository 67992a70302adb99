package org.commontable.evidence.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.figures.Published.Status;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.platform.picture.chart.ChartWords;
import org.commontable.platform.picture.chart.YearChart;
import org.commontable.platform.picture.chart.YearPoint;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/**
 * Lines over the years: of happenings the number of times, which starts at 0 and has 1 as the same
 * rate; of everything else the figure itself.
 */
final class IndicatorCharts {
  /** Reasons that have a line for all years of a chart. */
  private static final Set<String> IN_SHORT =
      Set.of(
          "few-events",
          "few-people",
          "few-teachers",
          "small-group",
          "small-teachers",
          "state",
          "earlier-version");

  /** As many letters find room beside a column. */
  private static final int ALONG = 34;

  private final Ui ui;
  private final PublishedWords words;
  private final Declared indicator;
  private final IndicatorYears here;
  private final IndicatorYears state;
  private final List<Integer> years;

  /**
   * @param years the axis: also years of which no file is held
   */
  IndicatorCharts(
      Ui ui, Declared indicator, IndicatorYears here, IndicatorYears state, List<Integer> years) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
    this.indicator = indicator;
    this.here = here;
    this.state = state;
    this.years = years;
  }

  YearChart main(String group, String placeName, String stateName) {
    return new YearChart(
        title(group),
        sentence(group),
        placeName,
        stateName,
        points(group, years, !stateName.isEmpty()),
        chartWords(group, stateName));
  }

  YearChart small(String group, double top) {
    return new YearChart(
            words.group(indicator, group),
            sentence(group),
            words.group(indicator, group),
            "",
            points(group, here.years(), false),
            chartWords(group, ""))
        .small(top);
  }

  private String title(String group) {
    return isRatio(group)
        ? ui.t(
            "evidence.chart.ratio",
            "name",
            new IndicatorWords(ui).name(indicator),
            "group",
            words.students(group),
            "others",
            others(group))
        : ui.t(
            "evidence.chart.value",
            "name",
            new IndicatorWords(ui).name(indicator),
            "group",
            words.group(indicator, group));
  }

  private String others(String group) {
    return here.years().reversed().stream()
        .flatMap(it -> here.figure(it, group).stream())
        .flatMap(it -> it.comparison().stream())
        .findFirst()
        .map(it -> words.students(it.comparator()))
        .orElse("");
  }

  boolean isRatio(String group) {
    return indicator.kind() == Kind.EVENTS && !others(group).isEmpty();
  }

  private List<YearPoint> points(String group, List<Integer> axis, boolean compared) {
    List<YearPoint> points = new ArrayList<>();
    for (int year : axis) {
      YearPoint plain = point(year, group);
      YearPoint point = indicator.breaks().contains(year) ? plain.afterBreak() : plain;
      Optional<Double> other =
          compared ? state.figure(year, group).flatMap(it -> drawn(it, group)) : Optional.empty();
      points.add(
          other.isPresent()
              ? point.against(other.get(), ui.number(other.get(), decimals(group)))
              : point);
    }
    return points;
  }

  private YearPoint point(int year, String group) {
    String label = new SchoolYear(year).label();
    if (!here.holds(year)) {
      return YearPoint.without(label, YearPoint.Status.NO_FILE);
    }
    Optional<Published> figure = here.figure(year, group);
    Optional<Double> drawn = figure.flatMap(it -> drawn(it, group));
    if (drawn.isEmpty()) {
      return YearPoint.without(
          label,
          figure.filter(it -> isHidden(it, group)).isPresent()
              ? YearPoint.Status.HIDDEN
              : YearPoint.Status.MISSING);
    }
    YearPoint shown = YearPoint.shown(label, drawn.get(), ui.number(drawn.get(), decimals(group)));
    return isRatio(group)
            && figure.get().comparison().get().interval() instanceof Interval range
            && !range.unbounded()
        ? shown.within(range.lower(), range.upper())
        : shown;
  }

  /** Of a ratio, the other side may be the hidden one. */
  private boolean isHidden(Published figure, String group) {
    return figure.status() == Status.HIDDEN
        || (isRatio(group)
            && here.beside(figure).filter(it -> it.status() == Status.HIDDEN).isPresent());
  }

  private Optional<Double> drawn(Published figure, String group) {
    if (figure.printed().isEmpty()) {
      return Optional.empty();
    }
    if (!isRatio(group)) {
      return Optional.of(figure.printed().getAsDouble() * PublishedWords.per(indicator.kind()));
    }
    return figure.comparison().isPresent()
            && figure.comparison().get().ratio() instanceof Ratio.Finite(double value)
        ? Optional.of(value)
        : Optional.empty();
  }

  private int decimals(String group) {
    return indicator.kind() == Kind.COUNT
        ? 0
        : isRatio(group) || indicator.kind() == Kind.PARITY ? 2 : 1;
  }

  private String sentence(String group) {
    return title(group)
        + ". "
        + here.years().stream()
            .map(
                year ->
                    new SchoolYear(year).label()
                        + ": "
                        + here.figure(year, group)
                            .map(it -> said(it, group))
                            .orElse(ui.t("evidence.absence.missing")))
            .collect(Collectors.joining(", "))
        + ".";
  }

  private String said(Published figure, String group) {
    return drawn(figure, group)
        .map(it -> ui.number(it, decimals(group)))
        .orElseGet(
            () ->
                figure.printed().isPresent()
                    ? new ComparedWords(ui).times(figure)
                    : words.absence(figure));
  }

  private ChartWords chartWords(String group, String stateName) {
    boolean ratio = isRatio(group);
    List<Integer> without = years.stream().filter(it -> !here.holds(it)).toList();
    return new ChartWords(
        ratio ? ui.t("evidence.chart.same") : "",
        ratio ? ui.t("evidence.chart.band") : "",
        noFile(without),
        noFileNarrow(without),
        List.of(
            ui.t("evidence.chart.hidden1", "count", here.years().size()),
            ui.t("evidence.chart.hidden2" + why(group), "count", here.years().size())),
        hiddenYear(why(group)),
        NotesBelow.of(ui, ui.t("evidence.chart.note.hidden"), stateName));
  }

  /** Along one column of a phone's drawing. */
  private String hiddenYear(String why) {
    String said = why.isEmpty() ? "" : ui.t("evidence.hidden" + why);
    return said.isEmpty() || said.length() > ALONG ? ui.t("evidence.chart.hidden2") : said;
  }

  private List<String> noFile(List<Integer> without) {
    if (isBroken(without)) {
      return absent();
    }
    return without.isEmpty()
        ? List.of()
        : List.of(
            span(without),
            ui.t("evidence.chart.noFile.years", "count", without.size()),
            ui.t("evidence.chart.noFile.form"));
  }

  /** Years with numbers lie between: then one text for each stretch names no years. */
  private static boolean isBroken(List<Integer> without) {
    return !without.isEmpty() && without.getLast() - without.getFirst() >= without.size();
  }

  private List<String> absent() {
    return List.of(ui.t("evidence.view.gap1"), ui.t("evidence.view.gap2"));
  }

  private List<String> noFileNarrow(List<Integer> without) {
    if (isBroken(without)) {
      return absent();
    }
    return without.isEmpty()
        ? List.of()
        : List.of(
            ui.t("evidence.chart.noFile.narrow1"),
            ui.t("evidence.chart.noFile.narrow2"),
            ui.t("evidence.chart.noFile.narrow3", "count", without.size()),
            ui.t("evidence.chart.noFile.narrow4"));
  }

  /**
   * The one reason for all hidden years that is said in short, as the end of a message key; empty
   * when they differ.
   */
  private String why(String group) {
    List<String> reasons =
        here.years().stream()
            .flatMap(year -> here.figure(year, group).stream())
            .flatMap(it -> it.whyWord().stream())
            .distinct()
            .toList();
    return reasons.size() == 1 && IN_SHORT.contains(reasons.getFirst())
        ? "." + reasons.getFirst()
        : "";
  }

  /** "2017-18 to 2025-26"; gaps inside are named by their ends alone. */
  private String span(List<Integer> without) {
    String first = new SchoolYear(without.getFirst()).label();
    return without.size() == 1
        ? first
        : ui.t("evidence.years", "first", first, "last", new SchoolYear(without.getLast()).label());
  }
}
