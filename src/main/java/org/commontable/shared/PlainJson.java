package org.commontable.shared;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the files that people hand to a command: JSON as maps (in their order), lists, texts, big
 * integers, big decimals, booleans and null. A name given twice, an empty file and anything after
 * the end are errors. Numbers stay exactly what was written.
 */
public final class PlainJson {
  private static final JsonFactory FACTORY = JsonFactory.builder().build();

  private PlainJson() {}

  /**
   * @throws IllegalArgumentException with what is wrong, in words that follow a file's name
   */
  public static @Nullable Object read(InputStream in) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      JsonToken first = parser.nextToken();
      if (first == null) {
        throw new IllegalArgumentException("not JSON: empty");
      }
      Object value = value(parser, first);
      if (parser.nextToken() != null) {
        throw new IllegalArgumentException("not JSON: something follows after its end");
      }
      return value;
    } catch (JacksonException broken) {
      throw new IllegalArgumentException("not JSON: " + JsonFault.sentence(broken), broken);
    }
  }

  private static @Nullable Object value(JsonParser parser, JsonToken token) {
    return switch (token) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
      case VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NULL -> null;
      default -> throw new IllegalArgumentException("not JSON: unexpected " + token);
    };
  }

  private static Map<String, @Nullable Object> object(JsonParser parser) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      if (fields.containsKey(name)) {
        throw new IllegalArgumentException(
            "not JSON that says one thing: "
                + JsonFault.twice(name, parser.currentTokenLocation()));
      }
      fields.put(name, value(parser, parser.nextToken()));
    }
    return fields;
  }

  private static List<@Nullable Object> array(JsonParser parser) {
    var items = new ArrayList<@Nullable Object>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(parser, token));
    }
    return items;
  }
}
