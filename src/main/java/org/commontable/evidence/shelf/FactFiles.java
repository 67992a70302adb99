package org.commontable.evidence.shelf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.commontable.evidence.FactSource;
import org.commontable.evidence.facts.Facts;
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
    List<String> columns = columns(dimensions);
    var sheet = new Spreadsheet(columns.toArray(String[]::new));
    found.forEach(it -> sheet.row(cells(it, columns)));
    return sheet;
  }

  /** As {@link #json(List)}, row by row: an answer may be larger than memory. */
  public static void json(Question question, List<FactSource> sources, Writer out)
      throws Facts.Damaged {
    long[] count = {0};
    Writing writing = new Writing(out);
    writing.write("{\"rows\":[");
    question.each(
        sources, "en", it -> writing.write((count[0]++ == 0 ? "" : ",") + JsonText.of(it.json())));
    writing.write("],\"count\":" + count[0] + "}\n");
  }

  /** As {@link #csv(List)}, row by row; the files are read twice, first for the columns. */
  public static void csv(Question question, List<FactSource> sources, Writer out)
      throws Facts.Damaged {
    List<String> columns = columns(question.dimensions(sources));
    var sheet = Spreadsheet.onto(out, columns.toArray(String[]::new));
    question.each(sources, "en", it -> sheet.row(cells(it, columns)));
    sheet.flush();
  }

  private record Writing(Writer out) {
    void write(String text) {
      try {
        out.write(text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static List<String> columns(Collection<String> dimensions) {
    List<String> columns =
        new ArrayList<>(List.of("dataset", "place", "placeName", "year", "group"));
    columns.addAll(dimensions);
    columns.addAll(
        List.of("measure", "unit", "value", "mark", "note", "file", "line", "sha256", "publisher"));
    return columns;
  }

  private static List<String> cells(FoundFact fact, List<String> columns) {
    Map<String, @Nullable Object> row = fact.json();
    return columns.stream()
        .map(it -> row.get(it) == null ? "" : String.valueOf(row.get(it)))
        .toList();
  }
}
