package org.commontable.evidence.web;

import java.util.Locale;
import java.util.OptionalDouble;
import org.commontable.evidence.Place;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.platform.web.Ui;

/**
 * A figure in front of a page: happenings as how many times as often, where they are compared;
 * everything else as it is counted.
 */
final class HeadWords {
  private final Ui ui;
  private final PublishedWords words;
  private final ComparedWords compared;
  private final IndicatorWords indicators;

  HeadWords(Ui ui) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
    this.compared = new ComparedWords(ui);
    this.indicators = new IndicatorWords(ui);
  }

  static boolean isRatio(Published figure) {
    return figure.indicator().kind() == Kind.EVENTS && times(figure).isPresent();
  }

  private static OptionalDouble times(Published figure) {
    return figure.comparison().isPresent()
            && figure.comparison().get().ratio() instanceof Ratio.Finite(double value)
        ? OptionalDouble.of(value)
        : OptionalDouble.empty();
  }

  static String percent(Kind kind) {
    return switch (kind) {
      case SHARE, PERCENT, ACCESS -> "%";
      default -> "";
    };
  }

  String number(Published figure) {
    return isRatio(figure)
        ? ui.number(times(figure).orElseThrow(), 2)
        : words.number(figure) + percent(figure.indicator().kind());
  }

  /** Beside the number; empty where {@link #said} tells it. */
  String unit(Published figure) {
    return isRatio(figure) ? ui.t("evidence.times") : "";
  }

  /** What the number is a number of, where and when, of how many. */
  String said(Published figure, Place place) {
    return isRatio(figure)
        ? ui.t(
            "evidence.figure.said.times",
            "group",
            words.students(figure.group()),
            "others",
            words.students(figure.comparison().orElseThrow().comparator()),
            "name",
            indicators.name(figure.indicator()),
            "place",
            place.name(),
            "year",
            PublishedWords.year(figure))
        : ui.t(
            "evidence.figure.said",
            "unit",
            indicators.unit(figure.indicator()),
            "place",
            place.name(),
            "year",
            PublishedWords.year(figure),
            "counts",
            words.counts(figure));
  }

  /** " Likely range 3.47 to 3.68."; empty where there is none. */
  String range(Published figure) {
    String likely = compared.likely(figure);
    return likely.isEmpty() ? "" : " " + sentence(likely);
  }

  /** The whole of it, without its full stop. */
  String sentence(Published figure, String place) {
    return times(figure).isPresent() && figure.indicator().id().equals("oss-events")
        ? suspended(figure, place)
        : words.sentence(figure, place);
  }

  /** The sentence of the coalition's first demand says how many times as often. */
  private String suspended(Published figure, String place) {
    Comparison it = figure.comparison().orElseThrow();
    boolean zero = figure.printed().orElse(0) == 0;
    boolean unclear = it.interval() instanceof Interval range && range.contains(1);
    return ui.t(
        "evidence.oss-events." + (zero ? "zeroHeadline" : unclear ? "unclearHeadline" : "headline"),
        "year",
        PublishedWords.year(figure),
        "group",
        words.students(figure.group()),
        "reference",
        words.students(it.comparator()),
        "place",
        place,
        "times",
        ui.number(times(figure).orElseThrow(), 1));
  }

  /** How it stands to others, in sentences; empty where nobody is compared. */
  String compared(Published figure) {
    StringBuilder said = new StringBuilder();
    for (String one : new String[] {compared.difference(figure), compared.times(figure)}) {
      said.append(one.isEmpty() ? "" : sentence(one) + " ");
    }
    said.append(range(figure).strip());
    if (ComparedWords.couldBeChance(figure)) {
      said.append(' ').append(sentence(ui.t("evidence.compared.chance.is")));
    }
    String seats = compared.seats(figure);
    return said.append(seats.isEmpty() ? "" : " " + sentence(seats)).toString().strip();
  }

  static String sentence(String words) {
    return capital(words) + ".";
  }

  static String capital(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
