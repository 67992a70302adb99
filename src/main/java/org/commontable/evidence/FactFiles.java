package org.commontable.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;

/** An answer for spreadsheets and programs: the command and the page write the same. */
public final class FactFiles {
  private FactFiles() {}

  public static String json(List<FoundFact> found) {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("rows", found.stream().map(FoundFact::json).toList());
    answer.put("count", found.size());
    return JsonText.of(answer);
  }

  public static Spreadsheet csv(List<FoundFact> found) {
    var dimensions = new TreeSet<String>();
    found.forEach(it -> dimensions.addAll(it.fact().dimensions().keySet()));
    List<String> columns =
        new ArrayList<>(List.of("dataset", "place", "placeName", "year", "group"));
    columns.addAll(dimensions);
    columns.addAll(
        List.of("measure", "unit", "value", "mark", "note", "file", "line", "sha256", "publisher"));
    var sheet = new Spreadsheet(columns.toArray(String[]::new));
    for (FoundFact fact : found) {
      Map<String, @Nullable Object> row = fact.json();
      sheet.row(
          columns.stream()
              .map(it -> row.get(it) == null ? "" : String.valueOf(row.get(it)))
              .toList());
    }
    return sheet;
  }
}
