package org.commontable.evidence;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.shared.JsonText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a figure said on a day, as other rooms keep it: in full, never rounded. Only what an edition
 * has shown is in it; what was cited before there were editions has {@code times} alone.
 *
 * @param value as the edition has it: a rate per one, students per teacher, years
 * @param count what happened, and {@code base} of how many
 * @param times how many times the rate of those it is compared with
 * @param edition the edition that said it
 */
public record KeptFigure(
    Figure.Status status,
    OptionalDouble value,
    OptionalDouble count,
    OptionalDouble base,
    OptionalDouble times,
    Optional<String> edition) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Of one that was not shown. */
  static KeptFigure of(Figure.Status status) {
    return new KeptFigure(
        status,
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        Optional.empty());
  }

  /** A number stands in it. */
  public boolean isNumber() {
    return value.isPresent() || times.isPresent();
  }

  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("status", status.name().toLowerCase(Locale.ROOT));
    value.ifPresent(it -> json.put("value", it));
    count.ifPresent(it -> json.put("count", it));
    base.ifPresent(it -> json.put("base", it));
    times.ifPresent(it -> json.put("times", it));
    edition.ifPresent(it -> json.put("edition", it));
    return JsonText.of(json);
  }

  public static KeptFigure read(String json) {
    JsonNode node = JSON.readTree(json);
    return new KeptFigure(
        Figure.Status.valueOf(node.path("status").asString().toUpperCase(Locale.ROOT)),
        number(node.path("value")),
        number(node.path("count")),
        number(node.path("base")),
        number(node.path("times")),
        node.has("edition") ? Optional.of(node.path("edition").asString()) : Optional.empty());
  }

  private static OptionalDouble number(JsonNode node) {
    return node.isNumber() ? OptionalDouble.of(node.asDouble()) : OptionalDouble.empty();
  }
}
