package org.commontable.decisions.verify;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Instants;
import org.jspecify.annotations.Nullable;

/** An entry's payload, read by field; what is missing or of another kind is said in words. */
record Payload(Map<?, ?> fields) {

  static Payload of(Entry entry) {
    return new Payload(entry.payload());
  }

  /** The same with one more field. */
  Payload with(String name, Object value) {
    var more = new HashMap<Object, Object>(fields);
    more.put(name, value);
    return new Payload(more);
  }

  String text(String name) {
    if (fields.get(name) instanceof String text) {
      return text;
    }
    throw new Differs("the field \"" + name + "\" is missing");
  }

  long number(String name) {
    if (fields.get(name) instanceof Long number) {
      return number;
    }
    throw new Differs("the field \"" + name + "\" is missing");
  }

  boolean isTrue(String name) {
    return Boolean.TRUE.equals(fields.get(name));
  }

  Optional<Instant> instant(String name) {
    try {
      return fields.get(name) instanceof String text
          ? Optional.of(Instants.parse(text))
          : Optional.empty();
    } catch (DateTimeException e) {
      throw new Differs("the field \"" + name + "\" is no instant");
    }
  }

  List<?> list(String name) {
    return fields.get(name) instanceof List<?> list ? list : List.of();
  }

  @Nullable Object any(String name) {
    return fields.get(name);
  }
}
