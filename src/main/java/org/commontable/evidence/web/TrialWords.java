package org.commontable.evidence.web;

import java.util.List;
import java.util.stream.Stream;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.files.Reading;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.layouts.LayoutTrial;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/**
 * What a layout made of a file, in words.
 *
 * @param fits the file can be read by it
 * @param sentence how many rows became how many numbers
 * @param refused what is wrong, line by line, and how to mend it
 * @param notes columns that are not read, labels that nobody knows, lines that say a thing again
 * @param facts the first ones
 */
public record TrialWords(
    boolean fits, String sentence, List<String> refused, List<String> notes, List<Row> facts) {
  private static final int LISTED = 50;

  public record Row(
      String line, String measure, String place, String year, String group, String value) {}

  static TrialWords of(LayoutTrial trial, Ui ui) {
    var words = new FactWords(ui);
    return new TrialWords(
        trial.fits(),
        trial.reading().map(it -> counts(it, ui)).orElse(""),
        Stream.concat(
                trial.refusal().stream(),
                trial.reading().stream().flatMap(it -> it.refused().stream()))
            .limit(LISTED)
            .map(it -> sentence(it, ui))
            .toList(),
        trial.reading().map(it -> notes(it, ui)).orElse(List.of()),
        trial.some().stream().map(it -> row(it, words, ui)).toList());
  }

  private static String counts(Reading reading, Ui ui) {
    return ui.t(
        "evidence.layouts.trial.counts",
        "rows",
        reading.rows(),
        "kept",
        reading.kept(),
        "dropped",
        reading.dropped(),
        "refused",
        reading.refusedCount());
  }

  /** A whole file that fits not at all: which columns are not there. */
  private static String sentence(Refusal refusal, Ui ui) {
    return refusal.kind() == Refusal.Kind.UNKNOWN_COLUMNS
        ? ui.t("evidence.layouts.trial.columns", refusal.arguments())
        : ui.t(refusal.kind().key(), refusal.arguments());
  }

  private static List<String> notes(Reading reading, Ui ui) {
    return Stream.of(
            reading.unread().stream()
                .map(it -> ui.t("evidence.layouts.trial.unread", "column", it)),
            reading.newLabels().entrySet().stream()
                .map(
                    it ->
                        ui.t(
                            "evidence.report.label", "label", it.getKey(), "count", it.getValue())),
            reading.duplicates().stream())
        .flatMap(it -> it)
        .limit(LISTED)
        .toList();
  }

  private static Row row(Fact fact, FactWords words, Ui ui) {
    String kinds =
        fact.dimensions().entrySet().stream()
            .filter(it -> !it.getValue().isEmpty())
            .map(it -> ", " + words.word(it.getKey(), it.getValue()))
            .collect(java.util.stream.Collectors.joining());
    return new Row(
        ui.number(fact.line()),
        words.measure(fact.measure()) + kinds,
        fact.place(),
        new SchoolYear(fact.year()).label(),
        words.group(fact.group()),
        words.value(fact));
  }
}
