package org.commontable.evidence.web;

import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.platform.web.Ui;

/**
 * What a drawing shows of a figure: the number itself as it is read, or how often those it is
 * compared with, each with its own range.
 *
 * @param value empty where nothing is drawn
 * @param said as the reader's language writes it; empty with the value
 */
record Drawn(OptionalDouble value, OptionalDouble lower, OptionalDouble upper, String said) {
  static final Drawn NOTHING =
      new Drawn(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty(), "");

  static Drawn of(Published figure, boolean ratios, Ui ui) {
    return ratios ? ratio(figure, ui) : value(figure, ui);
  }

  private static Drawn value(Published figure, Ui ui) {
    if (figure.printed().isEmpty()) {
      return NOTHING;
    }
    double per = PublishedWords.per(figure.indicator().kind());
    return within(
        figure.printed().getAsDouble() * per,
        new PublishedWords(ui).number(figure),
        FigureRow.interval(figure),
        per);
  }

  private static Drawn ratio(Published figure, Ui ui) {
    Optional<Comparison> compared = figure.comparison();
    if (compared.isEmpty() || !(compared.get().ratio() instanceof Ratio.Finite(double ratio))) {
      return NOTHING;
    }
    return within(
        ratio,
        ui.number(ratio, 2),
        compared.get().interval() instanceof Interval it ? Optional.of(it) : Optional.empty(),
        1);
  }

  private static Drawn within(double value, String said, Optional<Interval> range, double per) {
    Optional<Interval> drawn = range.filter(it -> !it.unbounded());
    return new Drawn(
        OptionalDouble.of(value),
        drawn.map(it -> OptionalDouble.of(it.lower() * per)).orElse(OptionalDouble.empty()),
        drawn.map(it -> OptionalDouble.of(it.upper() * per)).orElse(OptionalDouble.empty()),
        said);
  }
}
