package org.commontable.evidence.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Reads our own declared data. Only plain maps, lists and scalars are understood. */
public final class Yamls {
  private Yamls() {}

  public static Object resource(String name) {
    try (InputStream in = Yamls.class.getResourceAsStream("/evidence/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no resource evidence/" + name);
      }
      return new Yaml(new SafeConstructor(new LoaderOptions())).load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keys as texts: YAML reads some of them as numbers or truths. */
  public static Map<String, Object> map(@Nullable Object value) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (value != null) {
      ((Map<?, ?>) value).forEach((key, it) -> map.put(String.valueOf(key), it == null ? "" : it));
    }
    return map;
  }

  @SuppressWarnings("unchecked") // YAML's own shape; a wrong one fails where it is read
  public static List<Object> list(@Nullable Object value) {
    return value == null ? List.of() : (List<Object>) value;
  }

  public static List<String> texts(@Nullable Object value) {
    return list(value).stream().map(String::valueOf).toList();
  }

  public static Optional<String> some(Map<String, Object> map, String key) {
    return Optional.ofNullable(map.get(key)).map(Object::toString);
  }

  private static String shown(Map<String, Object> map) {
    String all = map.toString();
    return all.length() > 200 ? all.substring(0, 199) + "…" : all;
  }

  public static String text(Map<String, Object> map, String key) {
    Object value = map.get(key);
    if (value == null) {
      throw new Wrong("missing", "word", key, "among", shown(map));
    }
    return value.toString();
  }
}
