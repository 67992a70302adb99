package org.commontable.evidence.web;

import java.math.RoundingMode;
import java.util.Optional;
import org.commontable.evidence.GroupNames;
import org.commontable.evidence.StudentGroup;
import org.commontable.evidence.figures.Declared;
import org.commontable.evidence.figures.Kind;
import org.commontable.evidence.figures.Move;
import org.commontable.evidence.figures.Published;
import org.commontable.evidence.figures.Published.Status;
import org.commontable.measures.Cell;
import org.commontable.platform.web.Ui;
import org.commontable.shared.Fraction;
import org.commontable.shared.SchoolYear;

/**
 * One published figure as the reader's language writes it; rounded here and nowhere before. What is
 * hidden, what no file holds and what nobody asks for are three sentences, and none is zero.
 */
final class PublishedWords {
  private final Ui ui;

  PublishedWords(Ui ui) {
    this.ui = ui;
  }

  /** In a table: "Black", "Students with disabilities (IEP)". */
  String group(String word) {
    return StudentGroup.of(word)
        .filter(it -> it.isRace() || it == StudentGroup.ALL)
        .map(it -> ui.t("evidence.group." + it.word()))
        .orElseGet(() -> GroupNames.of(word, ui.lang()));
  }

  /** As {@link #group(String)}; all of what this indicator counts: "All teachers". */
  String group(Declared indicator, String word) {
    return whole("evidence.group.", indicator, word).orElseGet(() -> group(word));
  }

  /** As {@link #students(String)}; "teachers" where an indicator counts all of them. */
  String students(Declared indicator, String word) {
    return whole("evidence.students.", indicator, word).orElseGet(() -> students(word));
  }

  private Optional<String> whole(String key, Declared indicator, String word) {
    return word.equals(StudentGroup.ALL.word())
        ? IndicatorWords.whole(indicator).map(it -> ui.t(key + it))
        : Optional.empty();
  }

  /** In a sentence: "Black students", "English learners", "all other students". */
  String students(String word) {
    return ui.t("evidence.students." + word);
  }

  /** "42.2"; empty where nothing is shown. */
  String number(Published figure) {
    Kind kind = figure.indicator().kind();
    return figure.printed().isPresent()
        ? ui.number(figure.printed().getAsDouble() * per(kind), decimals(kind))
        : "";
  }

  /** A bare number as an edition has it: "83.5%", "42.2 per 100". */
  String value(Declared indicator, double printed) {
    Kind kind = indicator.kind();
    return valued(kind, ui.number(printed * per(kind), decimals(kind)));
  }

  /** "83.5%", "42.2 per 100"; empty where nothing is shown. */
  String value(Published figure) {
    String number = number(figure);
    return number.isEmpty() ? "" : valued(figure.indicator().kind(), number);
  }

  /** How far from others or from before: "+30.4", "−9.8"; a zero has no sign. */
  String signed(double points) {
    String said = ui.number(Math.abs(points), 1);
    return said.equals(ui.number(0, 1)) ? said : (points > 0 ? "+" : "−") + said;
  }

  /** Of how many: "14,727 events, 34,880 students"; empty where nothing is shown. */
  String counts(Published figure) {
    if (figure.status() != Status.SHOWN
        || figure.indicator().kind() == Kind.PRINTED
        || figure.indicator().kind() == Kind.COUNT
        || !(figure.count() instanceof Cell.Exact(Fraction count))
        || !(figure.base() instanceof Cell.Exact(Fraction base))) {
      return "";
    }
    return ui.t(
        "evidence.of." + IndicatorWords.form(figure.indicator()),
        "count",
        real(count),
        "base",
        real(base));
  }

  /** That a figure is shown no more, and why: in the words of its own page. */
  String gone(Move move) {
    return move.why()
        .map(
            it ->
                it.equals(Status.MISSING.word()) || it.equals(Status.NO_BASE.word())
                    ? ui.t("evidence.absence." + it)
                    : ui.t("evidence.hidden." + it))
        .map(it -> ui.t("evidence.moved.why", "why", it))
        .orElseGet(() -> ui.t("evidence.moved.hidden"));
  }

  /** Why there is no number, as a table's cell says it; empty where there is one. */
  String absence(Published figure) {
    return switch (figure.status()) {
      case SHOWN -> figure.printed().isPresent() ? "" : ui.t("evidence.absence.undetermined");
      case HIDDEN -> ui.t("evidence.hidden." + figure.whyWord().orElseThrow());
      case MISSING -> ui.t("evidence.absence.missing");
      case NO_BASE -> ui.t("evidence.absence.no-base");
      case NOT_COLLECTED -> ui.t("evidence.absence.not-collected");
    };
  }

  /**
   * Where a hidden number lies, as far as the rule that hides it says so; else empty. Rounded
   * outward: what is said always holds the number.
   */
  String lies(Published figure) {
    if (figure.status() != Status.HIDDEN) {
      return "";
    }
    Kind kind = figure.indicator().kind();
    return range(figure.value())
        .map(
            it ->
                lies(
                    valued(kind, rounded(it.low(), kind, RoundingMode.FLOOR)),
                    valued(kind, rounded(it.high(), kind, RoundingMode.CEILING))))
        .orElse("");
  }

  private String lies(String low, String high) {
    return ui.t("evidence.figure.lies", "low", low, "high", high);
  }

  /** Both ends of a hidden number. */
  record Ends(Fraction low, Fraction high) {}

  static Optional<Ends> range(Cell cell) {
    return switch (cell) {
      case Cell.Range(Fraction low, Optional<Fraction> high) -> high.map(it -> new Ends(low, it));
      case Cell.Suppressed(Fraction low, Optional<Fraction> high) ->
          high.map(it -> new Ends(low, it));
      default -> Optional.empty();
    };
  }

  private String rounded(Fraction value, Kind kind, RoundingMode mode) {
    var decimal =
        new java.math.BigDecimal(value.numerator())
            .multiply(java.math.BigDecimal.valueOf((long) per(kind)))
            .divide(new java.math.BigDecimal(value.denominator()), decimals(kind), mode);
    return ui.number(decimal.doubleValue(), decimals(kind));
  }

  private String valued(Kind kind, String number) {
    String form =
        switch (kind) {
          case EVENTS -> "events";
          case SHARE, PERCENT, ACCESS -> "share";
          case STAFF -> "staff";
          case PRINTED -> "printed";
          case PARITY -> "parity";
          case COUNT -> "count";
        };
    return ui.t("evidence.value." + form, "value", number);
  }

  /** The whole of it in words, without its full stop. */
  String sentence(Published figure, String place) {
    String year = year(figure);
    String group = students(figure.indicator(), figure.group());
    if (figure.printed().isPresent()) {
      return ui.t(
          "evidence." + figure.indicator().id() + ".sentence",
          "year",
          year,
          "group",
          group,
          "place",
          place,
          "count",
          real(figure.count()),
          "base",
          real(figure.base()),
          "value",
          number(figure));
    }
    return switch (figure.status()) {
      case NOT_COLLECTED -> ui.t("evidence.figure.not-collected", "group", group);
      case HIDDEN ->
          ui.t(
              "evidence.figure.hidden",
              "name",
              new IndicatorWords(ui).name(figure.indicator()),
              "year",
              year,
              "group",
              group,
              "place",
              place,
              "why",
              absence(figure));
      default ->
          ui.t(
              "evidence.figure.absent",
              "name",
              new IndicatorWords(ui).name(figure.indicator()),
              "year",
              year,
              "group",
              group,
              "place",
              place);
    };
  }

  static String year(Published figure) {
    return new SchoolYear(figure.year()).label();
  }

  /** What a figure is multiplied with to be read: rates are per hundred. */
  static double per(Kind kind) {
    return kind.compares() ? 100 : 1;
  }

  private static int decimals(Kind kind) {
    return switch (kind) {
      case PARITY -> 2;
      case COUNT -> 0;
      default -> 1;
    };
  }

  static double real(Cell cell) {
    return cell instanceof Cell.Exact(Fraction value) ? real(value) : 0;
  }

  static double real(Fraction value) {
    return value.numerator().doubleValue() / value.denominator().doubleValue();
  }
}
