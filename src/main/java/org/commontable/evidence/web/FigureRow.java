package org.commontable.evidence.web;

import java.util.Optional;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Cell;
import org.commontable.measures.Confidence;
import org.commontable.measures.Interval;
import org.commontable.measures.Rate;
import org.commontable.measures.RateInterval;
import org.commontable.measures.Ratio;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Fraction;
import org.commontable.shared.SchoolYear;

/**
 * One figure as a row of a table.
 *
 * @param path of the place
 * @param years the newest of several years in one row; empty for one year
 * @param value "42.2 per 100"; empty where nothing is shown
 * @param range of the value that chance alone could make
 * @param counts "14,727 events, 34,880 students"
 * @param absence why there is no number, with where it lies if its rule says so
 * @param silence the reason again where no file tells anything; empty where one does
 * @param ratio "3.57", or why there is none
 * @param ratioRange of the ratio
 * @param difference "+30.4"
 * @param stands it differs from its reference after the correction for many looks
 * @param over the page that says how we know it
 */
public record FigureRow(
    String code,
    String place,
    String path,
    String group,
    String year,
    String years,
    String value,
    String range,
    String counts,
    String absence,
    String silence,
    String ratio,
    String ratioRange,
    String difference,
    boolean stands,
    String over) {

  static FigureRow of(Published figure, String name, boolean stands, Ui ui) {
    var words = new PublishedWords(ui);
    String absence = words.absence(figure);
    String lies = words.lies(figure);
    Optional<Comparison> compared = absence.isEmpty() ? figure.comparison() : Optional.empty();
    return new FigureRow(
        figure.place(),
        name,
        "/places/" + figure.place(),
        words.group(figure.indicator(), figure.group()),
        PublishedWords.year(figure),
        "",
        words.value(figure),
        absence.isEmpty() ? range(figure, ui) : "",
        words.counts(figure),
        lies.isEmpty() ? absence : absence + ". " + lies,
        figure.status() == Published.Status.HIDDEN ? "" : absence,
        compared.map(it -> ratio(it, ui)).orElse(""),
        compared.map(new ComparedWords(ui)::range).orElse(""),
        compared.map(it -> difference(it, figure, ui)).orElse(""),
        stands,
        "/evidence/"
            + figure.indicator().id()
            + "/"
            + figure.place()
            + "?group="
            + figure.group()
            + "&year="
            + new SchoolYear(figure.year()).full());
  }

  /** Wilson's, of people or happenings counted among people; empty for other kinds. */
  static Optional<Interval> interval(Published figure) {
    if (!figure.indicator().kind().compares()
        || figure.printed().isEmpty()
        || !(figure.count() instanceof Cell.Exact(Fraction count))
        || !(figure.base() instanceof Cell.Exact(Fraction base))) {
      return Optional.empty();
    }
    var rate = new Rate(count.numerator().longValueExact(), base.numerator().longValueExact());
    return rate.applies() && !rate.eventsExceedPopulation()
        ? Optional.of(RateInterval.wilson(rate, Confidence.NINETY_FIVE))
        : Optional.empty();
  }

  private static String range(Published figure, Ui ui) {
    double per = PublishedWords.per(figure.indicator().kind());
    return interval(figure)
        .map(
            it ->
                ui.t(
                    "evidence.range",
                    "lower",
                    ui.number(it.lower() * per, 1),
                    "upper",
                    ui.number(it.upper() * per, 1)))
        .orElse("");
  }

  private static String ratio(Comparison compared, Ui ui) {
    return switch (compared.ratio()) {
      case Ratio.Finite(double ratio) -> ui.number(ratio, 2);
      case Ratio.NoComparisonEvents _ -> ui.t("evidence.view.ratio.none");
      case Ratio.NotDefined _ -> "";
    };
  }

  private static String difference(Comparison compared, Published figure, Ui ui) {
    if (compared.difference().isEmpty()) {
      return "";
    }
    double points =
        compared.difference().getAsDouble() * PublishedWords.per(figure.indicator().kind());
    return new PublishedWords(ui).signed(points);
  }

  /** Whether both say nothing, for the same reason and not because something is hidden. */
  boolean isSilentAs(FigureRow other) {
    return !absence.isEmpty() && !silence.isEmpty() && silence.equals(other.silence);
  }

  /** Both years in one row, this one being the newer. */
  FigureRow since(FigureRow older, Ui ui) {
    String newest = years.isEmpty() ? year : years;
    return new FigureRow(
        code,
        place,
        path,
        group,
        ui.t("evidence.years", "first", older.year, "last", newest),
        newest,
        value,
        range,
        counts,
        absence,
        silence,
        ratio,
        ratioRange,
        difference,
        stands,
        over);
  }

  /** A year of which no file tells anything. */
  static FigureRow absent(
      String indicator, String code, String name, String group, int year, Ui ui) {
    return new FigureRow(
        code,
        name,
        "/places/" + code,
        new PublishedWords(ui).group(group),
        new SchoolYear(year).label(),
        "",
        "",
        "",
        "",
        ui.t("evidence.absence.missing"),
        ui.t("evidence.absence.missing"),
        "",
        "",
        "",
        false,
        ChangePages.address(indicator, code, group));
  }
}
