package org.commontable.evidence.compute;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.commontable.measures.Rate;
import org.commontable.shared.Fraction;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON object with the numbers of one sum; says by name which field is missing or wrong. */
record SumFile(JsonNode root) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  static SumFile read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      JsonNode root = JSON.readTree(in);
      if (root == null || !root.isObject()) {
        throw new IllegalArgumentException(file + " holds no JSON object {…}.");
      }
      return new SumFile(root);
    } catch (JacksonException broken) {
      throw new IllegalArgumentException(
          file + " is not JSON: " + broken.getOriginalMessage(), broken);
    } catch (IOException missing) {
      throw new IllegalArgumentException("cannot read " + file, missing);
    }
  }

  Optional<JsonNode> optional(String name) {
    return Optional.ofNullable(root.get(name)).filter(node -> !node.isNull());
  }

  JsonNode required(String name) {
    return optional(name)
        .orElseThrow(() -> new IllegalArgumentException("the field \"" + name + "\" is missing"));
  }

  String text(String name) {
    return text(required(name), name);
  }

  long whole(String name) {
    return whole(required(name), name);
  }

  Fraction fraction(String name) {
    return fraction(required(name), name);
  }

  double number(String name) {
    return decimal(required(name), name).doubleValue();
  }

  /** [events, people]. */
  Rate rate(String name) {
    return rate(required(name), name);
  }

  List<JsonNode> list(String name) {
    return list(required(name), name);
  }

  Map<String, JsonNode> map(String name) {
    JsonNode node = required(name);
    if (!node.isObject()) {
      throw wrong(name, "an object {…}", node);
    }
    Map<String, JsonNode> map = new LinkedHashMap<>();
    node.properties().forEach(entry -> map.put(entry.getKey(), entry.getValue()));
    return map;
  }

  static List<JsonNode> list(JsonNode node, String at) {
    if (!node.isArray()) {
      throw wrong(at, "a list […]", node);
    }
    var items = new ArrayList<JsonNode>();
    node.forEach(items::add);
    return items;
  }

  static String text(JsonNode node, String at) {
    if (!node.isString()) {
      throw wrong(at, "a text", node);
    }
    return node.stringValue();
  }

  static long whole(JsonNode node, String at) {
    if (!node.isIntegralNumber() || !node.canConvertToLong()) {
      throw wrong(at, "a whole number", node);
    }
    return node.longValue();
  }

  /** Empty where the cell is hidden: null in the file. */
  static OptionalLong wholeOrHidden(JsonNode node, String at) {
    return node.isNull() ? OptionalLong.empty() : OptionalLong.of(whole(node, at));
  }

  static BigDecimal decimal(JsonNode node, String at) {
    if (node.isNumber()) {
      return node.decimalValue();
    }
    if (node.isString() && node.stringValue().matches("-?[0-9]{1,15}([.][0-9]{1,15})?")) {
      return new BigDecimal(node.stringValue());
    }
    throw wrong(at, "a number", node);
  }

  /** Exactly as written: 3, 3.5 or "3.5". */
  static Fraction fraction(JsonNode node, String at) {
    BigDecimal decimal = decimal(node, at);
    return new Fraction(
        decimal.scaleByPowerOfTen(Math.max(decimal.scale(), 0)).toBigIntegerExact(),
        java.math.BigInteger.TEN.pow(Math.max(decimal.scale(), 0)));
  }

  static Rate rate(JsonNode node, String at) {
    List<JsonNode> two = list(node, at);
    if (two.size() != 2) {
      throw wrong(at, "two whole numbers [events, people]", node);
    }
    return new Rate(whole(two.getFirst(), at), whole(two.getLast(), at));
  }

  static long[] wholes(JsonNode node, String at) {
    return list(node, at).stream().mapToLong(one -> whole(one, at)).toArray();
  }

  private static IllegalArgumentException wrong(String at, String expected, JsonNode found) {
    String shown = found.toString();
    return new IllegalArgumentException(
        "\""
            + at
            + "\" wants "
            + expected
            + ", not "
            + (shown.length() > 60 ? shown.substring(0, 60) + "…" : shown));
  }
}
