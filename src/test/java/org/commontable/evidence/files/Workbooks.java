package org.commontable.evidence.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small workbooks, part by part, as spreadsheets write them and as nobody should. */
public final class Workbooks {
  static final String MAIN = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  private Workbooks() {}

  /** One sheet of this XML for its rows. */
  public static byte[] of(String rows) {
    return of(Map.of("Numbers", rows), "", "");
  }

  /**
   * @param sheets the XML of their rows by name
   * @param hidden the name of a sheet that is hidden
   * @param words the XML of the shared words, without its head; none where empty
   */
  static byte[] of(Map<String, String> sheets, String hidden, String words) {
    Map<String, String> parts = new LinkedHashMap<>();
    StringBuilder list = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    int n = 0;
    for (var sheet : sheets.entrySet()) {
      n++;
      String state = sheet.getKey().equals(hidden) ? " state=\"hidden\"" : "";
      list.append(
          "<sheet name=\""
              + sheet.getKey()
              + "\" sheetId=\""
              + n
              + "\" r:id=\"rId"
              + n
              + "\""
              + state
              + "/>");
      relations.append(
          "<Relationship Id=\"rId"
              + n
              + "\" Type=\""
              + RELATIONS
              + "/worksheet\" Target=\"worksheets/sheet"
              + n
              + ".xml\"/>");
      parts.put(
          "xl/worksheets/sheet" + n + ".xml",
          "<worksheet " + MAIN + "><sheetData>" + sheet.getValue() + "</sheetData></worksheet>");
    }
    if (!words.isEmpty()) {
      parts.put("xl/sharedStrings.xml", words);
      relations.append(
          "<Relationship Id=\"rId99\" Type=\""
              + RELATIONS
              + "/sharedStrings\" Target=\"sharedStrings.xml\"/>");
    }
    parts.put(
        "xl/workbook.xml",
        "<workbook "
            + MAIN
            + " xmlns:r=\""
            + RELATIONS
            + "\"><sheets>"
            + list
            + "</sheets></workbook>");
    parts.put(
        "xl/_rels/workbook.xml.rels",
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relations
            + "</Relationships>");
    String kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    parts.put(
        "[Content_Types].xml",
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Override PartName=\"/xl/workbook.xml\" ContentType=\""
            + kind
            + "sheet.main+xml\"/>"
            + (words.isEmpty()
                ? ""
                : "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\""
                    + kind
                    + "sharedStrings+xml\"/>")
            + "</Types>");
    return zip(parts);
  }

  /** A row of inline words; numbers stand as numbers. */
  public static String row(int number, String... cells) {
    StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
    for (int i = 0; i < cells.length; i++) {
      String at = " r=\"" + (char) ('A' + i) + number + "\"";
      if (cells[i].matches("-?[0-9.]+(E-?[0-9]+)?")) {
        row.append("<c" + at + "><v>" + cells[i] + "</v></c>");
      } else if (!cells[i].isEmpty()) {
        row.append(
            "<c"
                + at
                + " t=\"inlineStr\"><is><t>"
                + cells[i].replace("&", "&amp;").replace("<", "&lt;")
                + "</t></is></c>");
      }
    }
    return row + "</row>";
  }

  static byte[] zip(Map<String, String> parts) {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
