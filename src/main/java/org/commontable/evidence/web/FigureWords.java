package org.commontable.evidence.web;

import java.util.Locale;
import java.util.Optional;
import org.commontable.evidence.Figure;
import org.commontable.evidence.StudentGroup;
import org.commontable.measures.Bounds;
import org.commontable.measures.Interval;
import org.commontable.measures.Rate;
import org.commontable.measures.Ratio;
import org.commontable.platform.web.Ui;

/** Figures as the reader's language writes them; rounded here and nowhere before. */
final class FigureWords {
  private final Ui ui;

  FigureWords(Ui ui) {
    this.ui = ui;
  }

  String group(StudentGroup group) {
    return ui.t("evidence.group." + group.word());
  }

  /** Inside a sentence: "Black", "white". */
  String word(StudentGroup group) {
    return ui.t("evidence.word." + group.word());
  }

  /** "Black students". */
  String students(StudentGroup group) {
    return ui.t("evidence.students." + group.word());
  }

  String perHundred(Rate rate) {
    return ui.number(rate.perHundred(), 1);
  }

  Optional<String> ratio(Figure figure, int decimals) {
    return figure
        .ratio()
        .map(
            ratio ->
                switch (ratio.value()) {
                  case Ratio.Finite(var value) -> ui.number(value, decimals);
                  case Ratio.NoComparisonEvents _ -> ui.t("evidence.ratio.no-comparison");
                  case Ratio.NotDefined _ -> ui.t("evidence.ratio.not-defined");
                });
  }

  boolean isFinite(Figure figure) {
    return figure.ratio().isPresent() && figure.ratio().get().value() instanceof Ratio.Finite;
  }

  /** "3.47 to 3.68", or why there is no range. */
  String range(Figure figure) {
    return figure
        .ratio()
        .map(
            ratio ->
                switch (ratio.interval()) {
                  case Interval interval when interval.unbounded() ->
                      ui.t("evidence.range.open", "lower", ui.number(interval.lower(), 2));
                  case Interval interval ->
                      ui.t(
                          "evidence.range",
                          "lower",
                          ui.number(interval.lower(), 2),
                          "upper",
                          ui.number(interval.upper(), 2));
                  case Bounds.None(Bounds.Reason why) ->
                      ui.t(
                          "evidence.range.none."
                              + why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
                })
        .orElse("");
  }

  String hidden(Figure figure) {
    return figure.why().map(why -> ui.t("evidence.hidden." + why.word())).orElse("");
  }
}
