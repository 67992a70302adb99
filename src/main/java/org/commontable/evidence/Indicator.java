package org.commontable.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.commontable.evidence.files.Input;
import org.commontable.evidence.files.Yamls;

/**
 * A figure we compute: events of one input per head of another. Declared as data ({@code
 * resources/evidence/indicators.yaml}).
 *
 * @param area focus area of the coalition: public, equity or funding
 * @param method version of our own method; rises when a formula or rule changes
 */
public record Indicator(
    String id, String area, String topic, String numerator, String denominator, int method) {
  private static final List<Indicator> ALL =
      Yamls.list(Yamls.resource("indicators.yaml")).stream()
          .map(Yamls::map)
          .filter(it -> it.containsKey("pages"))
          .map(Indicator::read)
          .toList();

  private static final List<Input> INPUTS =
      Yamls.list(Yamls.resource("inputs.yaml")).stream().map(Input::read).toList();

  /** What is copied from files for the pages. */
  static List<Input> inputs() {
    return INPUTS.stream().filter(it -> publicInputs().contains(it.name())).toList();
  }

  /** Those that the public pages have words for; {@code figures.Declared} has all. */
  public static List<Indicator> all() {
    return ALL;
  }

  public static Optional<Indicator> find(String id) {
    return ALL.stream().filter(it -> it.id.equals(id)).findFirst();
  }

  /** Inputs that public pages may show; all others stay inside. */
  static List<String> publicInputs() {
    return ALL.stream().flatMap(it -> Stream.of(it.numerator, it.denominator)).distinct().toList();
  }

  private static Indicator read(Map<String, Object> entry) {
    return new Indicator(
        Yamls.text(entry, "id"),
        Yamls.text(entry, "area"),
        Yamls.text(entry, "topic"),
        Yamls.text(entry, "numerator"),
        Yamls.text(entry, "denominator"),
        Integer.parseInt(Yamls.text(entry, "method")));
  }
}
