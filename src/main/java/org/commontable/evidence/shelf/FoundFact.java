package org.commontable.evidence.shelf;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.Mark;
import org.commontable.shared.SchoolYear;
import org.jspecify.annotations.Nullable;

/** A fact with its place's name, its caveats and where it stands. */
public record FoundFact(
    Fact fact, String placeName, List<String> notes, String file, String sha256, String publisher) {

  Map<String, @Nullable Object> json() {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("dataset", fact.dataset());
    json.put("place", fact.place());
    json.put("placeName", placeName);
    json.put("year", new SchoolYear(fact.year()).full());
    json.put("group", fact.group());
    json.putAll(fact.dimensions());
    json.put("measure", fact.measure());
    json.put("unit", fact.unit());
    json.put("value", fact.value().map(FoundFact::plain).orElse(null));
    json.put("mark", fact.mark().map(Mark::word).orElse(null));
    if (!notes.isEmpty()) {
      json.put("note", String.join(" ", notes));
    }
    json.put("file", file);
    json.put("line", fact.line());
    json.put("sha256", sha256);
    json.put("publisher", publisher);
    return json;
  }

  /** As short as it is exact: 15.5 for 15.50, and no exponent. */
  private static BigDecimal plain(BigDecimal value) {
    return new BigDecimal(value.stripTrailingZeros().toPlainString());
  }
}
