package org.commontable.decisions.file;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.rules.Unreadable;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * JSON as maps, lists, strings, big integers and booleans. A name given twice, a number with a
 * decimal point, a null and anything after the end are errors.
 */
public final class StrictJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private StrictJson() {}

  public static Object read(InputStream in) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      Object value = value(parser, parser.nextToken(), "file");
      if (parser.nextToken() != null) {
        throw new Unreadable("file", "something follows after the end of the JSON value");
      }
      return value;
    } catch (JacksonException broken) {
      throw new Unreadable("file", "not JSON: " + broken.getOriginalMessage());
    }
  }

  private static Object value(JsonParser parser, @Nullable JsonToken token, String at) {
    if (token == null) {
      throw new Unreadable(at, "empty");
    }
    return switch (token) {
      case START_OBJECT -> object(parser, at);
      case START_ARRAY -> array(parser, at);
      case VALUE_STRING -> parser.getString();
      case VALUE_NUMBER_INT -> parser.getBigIntegerValue();
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_FLOAT ->
          throw new Unreadable(at, "a number is an integer, or a fraction written \"p/q\"");
      case VALUE_NULL -> throw new Unreadable(at, "null is no value; leave the field out");
      default -> throw new Unreadable(at, "unexpected " + token);
    };
  }

  private static Map<String, Object> object(JsonParser parser, String at) {
    var fields = new LinkedHashMap<String, Object>();
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      String name = parser.currentName();
      String inner = at.equals("file") ? name : at + "." + name;
      fields.put(name, value(parser, parser.nextToken(), inner));
    }
    return fields;
  }

  private static List<Object> array(JsonParser parser, String at) {
    var items = new ArrayList<>();
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      items.add(value(parser, token, at + "[" + items.size() + "]"));
    }
    return items;
  }
}
