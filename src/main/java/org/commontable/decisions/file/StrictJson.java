package org.commontable.decisions.file;

import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.commontable.decisions.rules.Unreadable;
import org.commontable.shared.PlainJson;
import org.jspecify.annotations.Nullable;

/**
 * What {@link PlainJson} reads, without a number with a decimal point or a null: neither is a value
 * that a rule knows. The fault names the field.
 */
public final class StrictJson {
  private StrictJson() {}

  public static Object read(InputStream in) {
    Object value;
    try {
      value = PlainJson.read(in);
    } catch (IllegalArgumentException broken) {
      throw new Unreadable("file", String.valueOf(broken.getMessage()));
    }
    return mustBeKnown(value, "file");
  }

  private static Object mustBeKnown(@Nullable Object value, String at) {
    switch (value) {
      case null -> throw new Unreadable(at, "null is no value; leave the field out");
      case BigDecimal _ ->
          throw new Unreadable(at, "a number is an integer, or a fraction written \"p/q\"");
      case Map<?, ?> fields ->
          fields.forEach(
              (name, field) -> mustBeKnown(field, at.equals("file") ? "" + name : at + "." + name));
      case List<?> items -> {
        for (int i = 0; i < items.size(); i++) {
          mustBeKnown(items.get(i), at + "[" + i + "]");
        }
      }
      default -> {}
    }
    return value;
  }
}
