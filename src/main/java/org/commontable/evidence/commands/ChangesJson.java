package org.commontable.evidence.commands;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.Changes;
import org.commontable.evidence.FileReport;
import org.commontable.evidence.Source;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.Mark;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/** What a waiting file changes, for programs. */
final class ChangesJson {
  private ChangesJson() {}

  /** Of a file that has nothing in common with what is published, all counts are left out. */
  static Map<String, @Nullable Object> of(FileReport report) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("compared", report.compared());
    report.changes().ifPresent(it -> put(it, json));
    return json;
  }

  private static void put(Changes changes, Map<String, @Nullable Object> json) {
    json.put("beside", changes.earlier().stream().map(Source::name).toList());
    json.put("replaces", changes.replaces());
    json.put("changed", changes.changed());
    json.put("new", changes.added());
    json.put("gone", changes.gone());
    json.put("same", changes.same());
    json.put("stayHidden", changes.opened());
    json.put("first", changes.some().stream().map(ChangesJson::change).toList());
  }

  private static Map<String, @Nullable Object> change(Changes.Change change) {
    Fact fact = change.after().or(change::before).orElseThrow();
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("dataset", fact.dataset());
    json.put("place", fact.place());
    json.put("year", new SchoolYear(fact.year()).full());
    json.put("group", fact.group());
    json.putAll(fact.dimensions());
    json.put("measure", fact.measure());
    json.put("unit", fact.unit());
    json.put("before", said(change.before()));
    json.put("after", said(change.after()));
    return json;
  }

  private static @Nullable Map<String, @Nullable Object> said(Optional<Fact> fact) {
    if (fact.isEmpty()) {
      return null;
    }
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("value", fact.get().value().map(ChangesJson::plain).orElse(null));
    json.put("mark", fact.get().mark().map(Mark::word).orElse(null));
    json.put("line", fact.get().line());
    return json;
  }

  /** As short as it is exact, without an exponent. */
  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
