package org.commontable.evidence.derived;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.commontable.platform.web.Spreadsheet;
import org.commontable.shared.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says, for spreadsheets and programs: the command and the page write the same. Numbers
 * are not rounded.
 *
 * @param edition of the figures it was worked out from
 * @param rows each with the same names in the same order; null where there is no number
 */
public record Answer(Rule rule, String edition, List<Map<String, @Nullable Object>> rows) {
  public String json() {
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("edition", edition);
    answer.put("rule", rule.name());
    answer.put("formula", rule.formula());
    answer.put("source", rule.source());
    answer.put("rows", rows);
    answer.put("count", rows.size());
    return JsonText.of(answer);
  }

  public Spreadsheet csv() {
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(it -> names.addAll(it.keySet()));
    List<String> head = new ArrayList<>(names);
    head.addAll(List.of("rule", "edition"));
    var sheet = new Spreadsheet(head.toArray(String[]::new));
    for (Map<String, @Nullable Object> row : rows) {
      List<String> cells = new ArrayList<>(names.stream().map(it -> text(row.get(it))).toList());
      cells.addAll(List.of(rule.name(), edition));
      sheet.row(cells);
    }
    return sheet;
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Iterable<?> items ->
          StreamSupport.stream(items.spliterator(), false)
              .map(it -> text(it))
              .collect(Collectors.joining("; "));
      default -> value.toString();
    };
  }
}
