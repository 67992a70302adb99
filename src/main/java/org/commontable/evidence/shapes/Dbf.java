package org.commontable.evidence.shapes;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.Refusal.Kind;
import org.commontable.shared.Direction;

/** The table beside the shapes (dBASE III): a row of texts by column for each record. */
record Dbf(List<String> columns, List<Map<String, String>> rows) {
  private record Field(String name, int length) {}

  static Dbf of(byte[] file, Charset charset) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    if (file.length < 33) {
      throw Refusal.file(Kind.SHAPE_CUT_OFF, 0, "part", "dbf");
    }
    int count = bytes.getInt(4);
    int head = bytes.getShort(8) & 0xFFFF;
    int width = bytes.getShort(10) & 0xFFFF;
    if (count < 0 || width < 1 || head < 33) {
      throw Polygons.damaged("dbf", 0);
    }
    if (head + (long) count * width > file.length) {
      throw Refusal.file(Kind.SHAPE_CUT_OFF, 0, "part", "dbf");
    }
    List<Field> fields = fields(bytes, head, width);
    List<Map<String, String>> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      int at = head + row * width + 1;
      Map<String, String> texts = new LinkedHashMap<>();
      for (Field field : fields) {
        String text = new String(file, at, field.length(), charset).replace('\0', ' ').strip();
        texts.put(field.name(), Direction.straight(text));
        at += field.length();
      }
      rows.add(texts);
    }
    return new Dbf(fields.stream().map(Field::name).toList(), rows);
  }

  private static List<Field> fields(ByteBuffer bytes, int head, int width) {
    List<Field> fields = new ArrayList<>();
    int sum = 1;
    for (int at = 32; at + 32 <= head && bytes.get(at) != '\r'; at += 32) {
      byte[] name = new byte[11];
      bytes.get(at, name);
      int end = 0;
      while (end < name.length && name[end] != 0) {
        end++;
      }
      Field field =
          new Field(
              new String(name, 0, end, StandardCharsets.ISO_8859_1).strip(),
              bytes.get(at + 16) & 0xFF);
      sum += field.length();
      fields.add(field);
    }
    if (fields.isEmpty() || sum > width) {
      throw Polygons.damaged("dbf", 0);
    }
    return fields;
  }
}
