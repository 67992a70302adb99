package org.commontable.evidence.web;

import java.util.List;
import java.util.Optional;
import org.commontable.evidence.figures.Comparison;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Published;
import org.commontable.measures.Ratio;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** The table of all years on an indicator's page, and what is said under it. */
final class IndicatorTable {
  private final Ui ui;
  private final PublishedWords words;
  private final ComparedWords compared;
  private final Declared indicator;
  private final IndicatorYears here;
  private final IndicatorYears state;
  private final String group;
  private final String path;

  /**
   * @param path of the page
   */
  IndicatorTable(
      Ui ui,
      Declared indicator,
      IndicatorYears here,
      IndicatorYears state,
      String group,
      String path) {
    this.ui = ui;
    this.words = new PublishedWords(ui);
    this.compared = new ComparedWords(ui);
    this.indicator = indicator;
    this.here = here;
    this.state = state;
    this.group = group;
    this.path = path;
  }

  IndicatorPage.Heads heads(Published front, String stateName) {
    Optional<Comparison> it = front.comparison();
    return new IndicatorPage.Heads(
        IndicatorSheet.hasGroups(indicator)
            ? words.group(indicator, group)
            : new IndicatorWords(ui).name(indicator),
        it.map(one -> words.students(one.comparator())).orElse(""),
        it.isPresent() ? ui.t("evidence.table.ratio") : "",
        stateName);
  }

  List<IndicatorPage.Row> rows(boolean withState) {
    return here.years().stream().map(it -> row(it, withState)).toList();
  }

  private IndicatorPage.Row row(int year, boolean withState) {
    Optional<Published> found = here.figure(year, group);
    Optional<Published> shown = found.filter(it -> it.printed().isPresent());
    Optional<Comparison> it = shown.flatMap(Published::comparison);
    double per = PublishedWords.per(indicator.kind());
    return new IndicatorPage.Row(
        new SchoolYear(year).label(),
        path + "?group=" + group + "&year=" + new SchoolYear(year).full() + "#rows",
        shown.map(one -> words.number(one) + HeadWords.percent(indicator.kind())).orElse(""),
        shown.map(words::counts).orElse(""),
        shown.flatMap(compared::rateOfOthers).orElse("–"),
        shown.map(compared::counts).orElse(""),
        it.filter(one -> one.difference().isPresent())
            .map(one -> words.signed(one.difference().getAsDouble() * per))
            .orElse("–"),
        it.map(this::ratio).orElse("–"),
        it.map(compared::range).orElse(""),
        withState ? ofState(year) : "",
        found.isEmpty() ? ui.t("evidence.absence.missing") : words.absence(found.get()));
  }

  private String ratio(Comparison it) {
    return switch (it.ratio()) {
      case Ratio.Finite(double value) -> ui.number(value, 2);
      case Ratio.NoComparisonEvents _ -> ui.t("evidence.ratio.no-comparison");
      case Ratio.NotDefined _ -> "–";
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
            : words.number(figure.get()) + HeadWords.percent(indicator.kind())
        : words.absence(figure.get());
  }

  String missing(List<Integer> axis) {
    List<Integer> without = axis.stream().filter(it -> !here.holds(it)).toList();
    return without.isEmpty()
        ? ""
        : ui.t("evidence.table.missing", "years", new FactWords(ui).years(without));
  }

  /** A new definition within the years that are shown. */
  String broken() {
    return indicator.breaks().stream()
        .filter(it -> it > here.years().getFirst() && it <= here.years().getLast())
        .map(it -> ui.t("evidence.break", "year", new SchoolYear(it).label()) + ".")
        .reduce("", (one, other) -> one + other);
  }
}
