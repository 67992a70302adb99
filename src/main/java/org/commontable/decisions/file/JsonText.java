package org.commontable.decisions.file;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Maps, lists, texts, whole numbers and booleans as JSON text. */
public final class JsonText {
  private JsonText() {}

  public static String of(Object value) {
    var text = new StringWriter();
    try (JsonGenerator out = new JsonFactory().createGenerator(ObjectWriteContext.empty(), text)) {
      write(out, value);
    }
    return text.toString();
  }

  private static void write(JsonGenerator out, Object value) {
    switch (value) {
      case Map<?, ?> fields -> {
        out.writeStartObject();
        fields.forEach(
            (name, inner) -> {
              out.writeName(String.valueOf(name));
              write(out, inner);
            });
        out.writeEndObject();
      }
      case List<?> items -> {
        out.writeStartArray();
        items.forEach(item -> write(out, item));
        out.writeEndArray();
      }
      case Long number -> out.writeNumber(number);
      case Integer number -> out.writeNumber(number);
      case Boolean flag -> out.writeBoolean(flag);
      default -> out.writeString(value.toString());
    }
  }
}
