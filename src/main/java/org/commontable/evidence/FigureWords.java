package org.commontable.evidence;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commontable.measures.Bounds;
import org.commontable.measures.Interval;
import org.commontable.measures.Rate;
import org.commontable.measures.Ratio;
import org.commontable.measures.RiskRatio;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/**
 * Figures as the reader's language writes them, for every room that shows one; rounded here and
 * nowhere before. What travels with a number, its counts, range, source and age, is made here too.
 */
public final class FigureWords {
  /** A school year ends on June 30; July begins the next. */
  private static final int FIRST_MONTH = 7;

  /** Said under numbers whose newest year is over two years old (tokens.md). */
  public record Age(String strong, String text) {}

  private final Ui ui;

  public FigureWords(Ui ui) {
    this.ui = ui;
  }

  public String group(StudentGroup group) {
    return ui.t("evidence.group." + group.word());
  }

  /** Inside a sentence: "Black", "white". */
  public String word(StudentGroup group) {
    return ui.t("evidence.word." + group.word());
  }

  /** "Black students". */
  public String students(StudentGroup group) {
    return ui.t("evidence.students." + group.word());
  }

  public String perHundred(Rate rate) {
    return ui.number(rate.perHundred(), 1);
  }

  public Optional<String> ratio(Figure figure, int decimals) {
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

  public boolean isFinite(Figure figure) {
    return figure.ratio().isPresent() && figure.ratio().get().value() instanceof Ratio.Finite;
  }

  /** "3.47 to 3.68", or why there is no range. */
  public String range(Figure figure) {
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

  public String hidden(Figure figure) {
    return figure.why().map(why -> ui.t("evidence.hidden." + why.word())).orElse("");
  }

  /** "Likely range 3.47 to 3.68.", or the reason why there is none as a sentence. */
  public String rangeSentence(Figure figure) {
    return figure.ratio().map(RiskRatio::interval).orElse(null)
            instanceof Bounds.None(Bounds.Reason why)
        ? ui.t("evidence.bounds." + why.name().toLowerCase(Locale.ROOT).replace('_', '-'))
        : ui.t("evidence.said.range", "range", range(figure));
  }

  /** Both groups with their counts, which every ratio stands on; empty where it is not shown. */
  public String counts(Figure figure) {
    if (!(figure.group() instanceof Side.Known own)
        || !(figure.reference() instanceof Side.Known other)) {
      return "";
    }
    String both =
        counts(figure.citation().group(), own.rate())
            + "; "
            + counts(figure.citation().reference(), other.rate())
            + ".";
    return both.substring(0, 1).toUpperCase(Locale.ROOT) + both.substring(1);
  }

  private String counts(StudentGroup group, Rate rate) {
    return ui.t(
        "evidence.counts",
        "group",
        students(group),
        "events",
        rate.events(),
        "students",
        rate.population());
  }

  /** The whole of it in a sentence, without its full stop; only where it is shown. */
  public String sentence(Figure figure, String place, int decimals) {
    return ui.t(
        figure.sentenceKey(),
        "year",
        figure.citation().year().label(),
        "group",
        students(figure.citation().group()),
        "reference",
        students(figure.citation().reference()),
        "place",
        place,
        "times",
        ratio(figure, decimals).orElse(""));
  }

  /** Whose files these are, in words. */
  public String publishers(List<SourceRow> rows) {
    return rows.stream()
        .map(SourceRow::publisher)
        .distinct()
        .map(this::publisher)
        .collect(Collectors.joining(", "));
  }

  /** The sample's files have no publisher whose name could stand as it is. */
  public String publisher(String name) {
    return name.equals(InventedFiles.PUBLISHER) ? ui.t("evidence.publisher.invented") : name;
  }

  /** Of the newest year that is held. */
  public Optional<Age> age(SchoolYear newest, LocalDate today) {
    return age(newest, today, "evidence.age.text");
  }

  /** Of a year that was chosen; newer ones may be held. */
  public Optional<Age> ageOf(SchoolYear year, LocalDate today) {
    return age(year, today, "evidence.age.chosen");
  }

  private Optional<Age> age(SchoolYear year, LocalDate today, String key) {
    int old = Period.between(LocalDate.of(year.start() + 1, FIRST_MONTH, 1), today).getYears();
    return old < 2
        ? Optional.empty()
        : Optional.of(
            new Age(ui.t("evidence.age.strong", "years", old), ui.t(key, "year", year.label())));
  }
}
