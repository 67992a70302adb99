package org.commontable.evidence.files;

import java.util.LinkedHashMap;
import java.util.Map;

/** Workbooks of sheets that are written as CSV without quotes. */
public final class SheetsOfTests {
  private SheetsOfTests() {}

  public static byte[] workbook(Map<String, String> sheets) {
    Map<String, String> rows = new LinkedHashMap<>();
    sheets.forEach(
        (name, csv) -> {
          StringBuilder xml = new StringBuilder();
          String[] lines = csv.split("\r?\n");
          for (int i = 0; i < lines.length; i++) {
            xml.append(Workbooks.row(i + 1, lines[i].split(",")));
          }
          rows.put(name, xml.toString());
        });
    return Workbooks.of(rows, "", "");
  }
}
