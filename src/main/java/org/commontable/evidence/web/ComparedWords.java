package org.commontable.evidence.web;

import java.util.Optional;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Bounds;
import org.commontable.measures.Cell;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.platform.web.Ui;

/** How a figure stands to others', in words that always name those others. */
final class ComparedWords {
  private static final String ONE = "1.00";

  private final Ui ui;
  private final PublishedWords words;

  ComparedWords(Ui ui) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
  }

  /**
   * "3.57 times the rate of white students", or why there is no such number; empty where the figure
   * itself is not shown or nobody is compared.
   */
  String times(Published figure) {
    if (figure.comparison().isEmpty() || figure.printed().isEmpty()) {
      return "";
    }
    Comparison it = figure.comparison().get();
    String others = words.students(it.comparator());
    return switch (it.ratio()) {
      case Ratio.Finite(double ratio) -> finite(ratio, it.inverted(), others);
      case Ratio.NoComparisonEvents _ ->
          ui.t(
              "evidence.compared." + (it.inverted() ? "none-here" : "no-events"), "others", others);
      case Ratio.NotDefined _ ->
          it.events() instanceof Cell.Exact && it.population() instanceof Cell.Exact
              ? ui.t("evidence.compared.not-defined")
              : ui.t("evidence.compared.not-shown", "others", others);
    };
  }

  String finite(double ratio, boolean inverted, String others) {
    String times = ui.number(ratio, 2);
    return times.equals(ONE)
        ? ui.t("evidence.compared.same", "others", others)
        : ui.t(
            "evidence.compared." + (inverted ? "inverted" : "times"),
            "times",
            times,
            "others",
            others);
  }

  /** "30.4 more for every 100 than white students"; empty where it is not known. */
  String difference(Published figure) {
    if (figure.comparison().isEmpty() || figure.comparison().get().difference().isEmpty()) {
      return "";
    }
    Kind kind = figure.indicator().kind();
    Comparison it = figure.comparison().get();
    double points = it.difference().getAsDouble() * PublishedWords.per(kind);
    String others = words.students(it.comparator());
    String said = ui.number(Math.abs(points), 1);
    if (said.equals(ui.number(0, 1))) {
      return ui.t("evidence.compared.same", "others", others);
    }
    return ui.t(
        "evidence.compared."
            + (points > 0 ? "more." : "less.")
            + (kind == Kind.EVENTS ? "events" : "points"),
        "points",
        said,
        "others",
        others);
  }

  /** "likely range 3.47 to 3.68" of the number of times; empty where there is no such number. */
  String likely(Published figure) {
    if (figure.comparison().isEmpty() || figure.printed().isEmpty()) {
      return "";
    }
    return switch (figure.comparison().get().interval()) {
      case Interval interval when interval.unbounded() ->
          ui.t("evidence.compared.likely.open", "lower", ui.number(interval.lower(), 2));
      case Interval interval ->
          ui.t(
              "evidence.compared.likely",
              "lower",
              ui.number(interval.lower(), 2),
              "upper",
              ui.number(interval.upper(), 2));
      case Bounds.None(Bounds.Reason why) when why == Bounds.Reason.EVENTS_EXCEED_POPULATION ->
          ui.t("evidence.range.none.events-exceed-population");
      case Bounds.None _ -> "";
    };
  }

  /** "3.47 to 3.68" in a table; empty where there is no such number. */
  String range(Comparison compared) {
    if (!(compared.interval() instanceof Interval interval)) {
      return "";
    }
    String lower = ui.number(interval.lower(), 2);
    return interval.unbounded()
        ? ui.t("evidence.range.open", "lower", lower)
        : ui.t("evidence.range", "lower", lower, "upper", ui.number(interval.upper(), 2));
  }

  /** The others' rate as the figure's own is written; empty where it is not shown. */
  Optional<String> rateOfOthers(Published figure) {
    Kind kind = figure.indicator().kind();
    return IndicatorYears.othersRate(figure)
        .map(rate -> ui.number(rate * PublishedWords.per(kind), 1) + HeadWords.percent(kind));
  }

  /** Of how many others; empty where nobody is compared or it is not shown. */
  String counts(Published figure) {
    return figure
        .comparison()
        .filter(it -> it.events() instanceof Cell.Exact && it.population() instanceof Cell.Exact)
        .map(
            it ->
                ui.t(
                    "evidence.of." + IndicatorWords.form(figure.indicator()),
                    "count",
                    PublishedWords.real(it.events()),
                    "base",
                    PublishedWords.real(it.population())))
        .orElse("");
  }

  /** Whether chance alone could make the difference; said beside it. */
  static boolean couldBeChance(Published figure) {
    return figure
        .comparison()
        .filter(it -> it.interval() instanceof Interval interval && interval.contains(1))
        .isPresent();
  }

  /** How many more of the group it takes; empty where that is not asked or not known. */
  String seats(Published figure) {
    var seats =
        figure.comparison().map(Comparison::seatsToParity).orElse(java.util.OptionalDouble.empty());
    if (seats.isEmpty()) {
      return "";
    }
    long whole = (long) Math.ceil(seats.getAsDouble() - 1e-9);
    return whole <= 0
        ? ui.t("evidence.compared.seats.above")
        : ui.t("evidence.compared.seats", "seats", whole);
  }
}
