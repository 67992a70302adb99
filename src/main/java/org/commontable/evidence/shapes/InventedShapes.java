package org.commontable.evidence.shapes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes small shapefiles of places that do not exist, for the sample table and for tests. */
public final class InventedShapes {
  /** Longitude and latitude, not projected. */
  public static final String DEGREES =
      "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137,298.257223563]],"
          + "PRIMEM[\"Greenwich\",0],UNIT[\"Degree\",0.0174532925199433]]";

  private static final int WIDTH = 60;

  /**
   * @param texts of the table's columns
   * @param rings x and y in turn, closed; outer ones clockwise
   */
  public record Row(List<String> texts, List<double[]> rings) {}

  private InventedShapes() {}

  /** A ZIP of .shp, .dbf and .prj. */
  public static byte[] zip(String stem, String projection, List<String> columns, List<Row> rows) {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    parts.put("shp", shapes(rows));
    parts.put("dbf", table(columns, rows));
    parts.put("prj", projection.getBytes(StandardCharsets.US_ASCII));
    return zip(stem, parts);
  }

  static byte[] zip(String stem, Map<String, byte[]> parts) {
    var out = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(out)) {
      for (var part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(stem + "." + part.getKey());
        entry.setTimeLocal(java.time.LocalDateTime.of(1980, 1, 1, 0, 0));
        zip.putNextEntry(entry);
        zip.write(part.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  static byte[] shapes(List<Row> rows) {
    int size = 100;
    for (Row row : rows) {
      size += 8 + content(row);
    }
    ByteBuffer out = ByteBuffer.allocate(size);
    out.putInt(9994).position(24).putInt(size / 2);
    out.order(ByteOrder.LITTLE_ENDIAN).putInt(1000).putInt(5).position(100);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      out.order(ByteOrder.BIG_ENDIAN).putInt(i + 1).putInt(content(row) / 2);
      out.order(ByteOrder.LITTLE_ENDIAN).putInt(5).position(out.position() + 32);
      out.putInt(row.rings().size()).putInt(points(row));
      int part = 0;
      for (double[] ring : row.rings()) {
        out.putInt(part);
        part += ring.length / 2;
      }
      for (double[] ring : row.rings()) {
        for (double number : ring) {
          out.putDouble(number);
        }
      }
    }
    return out.array();
  }

  private static int content(Row row) {
    return 44 + 4 * row.rings().size() + 16 * points(row);
  }

  private static int points(Row row) {
    return row.rings().stream().mapToInt(it -> it.length / 2).sum();
  }

  static byte[] table(List<String> columns, List<Row> rows) {
    int head = 33 + 32 * columns.size();
    int width = 1 + WIDTH * columns.size();
    ByteBuffer out = ByteBuffer.allocate(head + rows.size() * width);
    out.order(ByteOrder.LITTLE_ENDIAN).put((byte) 3).position(4);
    out.putInt(rows.size()).putShort((short) head).putShort((short) width);
    for (int i = 0; i < columns.size(); i++) {
      out.position(32 + 32 * i).put(columns.get(i).getBytes(StandardCharsets.US_ASCII));
      out.position(32 + 32 * i + 11).put((byte) 'C').position(32 + 32 * i + 16).put((byte) WIDTH);
    }
    out.position(head - 1).put((byte) '\r');
    for (Row row : rows) {
      out.put((byte) ' ');
      for (String text : row.texts()) {
        byte[] bytes = text.getBytes(java.nio.charset.Charset.forName("windows-1252"));
        out.put(java.util.Arrays.copyOf(bytes, WIDTH));
      }
    }
    return out.array();
  }
}
