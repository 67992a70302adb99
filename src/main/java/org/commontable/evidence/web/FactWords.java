package org.commontable.evidence.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commontable.evidence.GroupNames;
import org.commontable.evidence.MeasureNames;
import org.commontable.evidence.facts.Fact;
import org.commontable.platform.web.Ui;
import org.commontable.shared.SchoolYear;

/** Numbers of the files as the reader's language writes them. */
final class FactWords {
  /** Those that have words; a layout may bring another, which stands as it is written there. */
  static final Set<String> UNITS =
      Set.of(
          "cents-per-100",
          "count",
          "days",
          "dollars",
          "events",
          "hours",
          "percent",
          "points",
          "ratio",
          "score",
          "staff",
          "students",
          "teachers",
          "years");

  private static final String POOLED = ", pooled";

  static final Set<String> DATASETS =
      Set.of(
          "absence",
          "accountability",
          "act",
          "advanced-courses",
          "assessment",
          "behavior",
          "career-technical",
          "community",
          "discipline",
          "economic",
          "english-learner",
          "finance",
          "gifted",
          "graduation",
          "kindergarten",
          "learning-environment",
          "legal",
          "membership",
          "readiness",
          "special-education",
          "salaries",
          "seda",
          "supports",
          "suspensions",
          "teachers",
          "transition");

  private final Ui ui;

  FactWords(Ui ui) {
    this.ui = ui;
  }

  String dataset(String word) {
    return DATASETS.contains(word) ? ui.t("evidence.dataset." + word) : word;
  }

  String unit(String word) {
    return UNITS.contains(word) ? ui.t("evidence.unit." + word) : word;
  }

  String measure(String word) {
    return MeasureNames.of(word, ui.lang());
  }

  String dimension(String word) {
    return MeasureNames.ofDimension(word, ui.lang());
  }

  /** "language mechanics" of the subject {@code language-mechanics}. */
  String word(String dimension, String word) {
    return MeasureNames.ofWord(dimension, word, ui.lang());
  }

  /** " (School level: middle school, Subject: reading)"; empty where there are none. */
  String kinds(Map<String, String> dimensions) {
    return dimensions.isEmpty()
        ? ""
        : dimensions.entrySet().stream()
            .map(it -> dimension(it.getKey()) + ": " + word(it.getKey(), it.getValue()))
            .collect(Collectors.joining(", ", " (", ")"));
  }

  String group(String word) {
    return GroupNames.of(word, ui.lang());
  }

  /** "79.4 percent", or why there is no number. */
  String value(Fact fact) {
    return fact.value()
        .map(it -> number(it) + " " + unit(fact.unit()))
        .or(() -> fact.mark().map(it -> ui.t("evidence.mark." + it.word())))
        .orElse("");
  }

  private String number(BigDecimal value) {
    return ui.number(value.doubleValue(), Math.max(0, value.scale()));
  }

  /** As a layout says for which years it is; "pooled" is the only word there. */
  static String layoutYears(String years, Ui ui) {
    return years.endsWith(POOLED)
        ? ui.t(
            "evidence.layouts.pooled",
            "years",
            years.substring(0, years.length() - POOLED.length()))
        : years;
  }

  /** "2011-12 to 2013-14, 2016-17": what lies together in one span. */
  String years(List<Integer> years) {
    var spans = new java.util.ArrayList<String>();
    for (int i = 0; i < years.size(); i++) {
      int first = years.get(i);
      while (i + 1 < years.size() && years.get(i + 1) == years.get(i) + 1) {
        i++;
      }
      String from = new SchoolYear(first).label();
      String to = new SchoolYear(years.get(i)).label();
      spans.add(from.equals(to) ? from : ui.t("evidence.years", "first", from, "last", to));
    }
    return spans.stream().collect(Collectors.joining(", "));
  }
}
