package org.commontable.evidence.web;

import java.math.BigDecimal;
import java.util.Map;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.files.Clash;
import org.commontable.evidence.imports.ClashWords;
import org.commontable.evidence.imports.KeptFindings;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** What a report names, in the reader's language: numbers by what they are, places by name. */
final class ReportedWords {
  private final Map<String, String> names;
  private final PlaceWording places;
  private final FactWords words;
  private final Ui ui;

  /**
   * @param names as the file itself calls its places, which no published file may know yet
   */
  ReportedWords(Map<String, String> names, PlaceWording places, Ui ui) {
    this.names = names;
    this.places = places;
    this.words = new FactWords(ui);
    this.ui = ui;
  }

  /** "Jefferson County Public Schools (275)"; the code alone where nobody knows a name. */
  String place(String code) {
    String known = places.name(code);
    String name = known.equals(code) ? names.getOrDefault(code, code) : known;
    return name.equals(code) ? code : name + " (" + code + ")";
  }

  String about(Fact fact) {
    return about(fact.measure(), fact.dimensions(), fact.place(), fact.year())
        + ", "
        + words.group(fact.group());
  }

  String sum(KeptFindings.Sum sum) {
    return ui.t(
        sum.open() ? "evidence.report.sum.open" : "evidence.report.sum",
        "kind",
        ui.t("evidence.report.sum." + sum.kind()),
        "about",
        about(sum.measure(), sum.dimensions(), sum.place(), sum.year()),
        "sum",
        number(sum.sum()),
        "total",
        number(sum.total()));
  }

  String clash(Clash it) {
    return ClashWords.sentence(
        new Clash(
            it.line(),
            place(it.place()),
            words.measure(it.part()),
            it.count(),
            words.measure(it.of()),
            it.all(),
            words.measure(it.rate()),
            it.said()),
        ui.words());
  }

  private String about(String measure, Map<String, String> dimensions, String place, int year) {
    return words.measure(measure)
        + words.kinds(dimensions)
        + ", "
        + place(place)
        + ", "
        + new SchoolYear(year).label();
  }

  private String number(BigDecimal number) {
    return ui.number(number.doubleValue(), Math.max(0, number.stripTrailingZeros().scale()));
  }
}
