package org.commontable.evidence.derived;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.files.Yamls;

/**
 * A rule of ours, and what it is set to, as {@code derived.yaml} declares it with its source.
 *
 * @param version rises when the formula or a setting changes
 */
public record Rule(
    String id, int version, String formula, String source, Map<String, Object> settings) {
  private static final List<Rule> ALL =
      Yamls.list(Yamls.resource("derived.yaml")).stream().map(Rule::read).toList();

  /** By a name that the program writes itself. */
  public static Rule of(String id) {
    return ALL.stream().filter(it -> it.id.equals(id)).findFirst().orElseThrow();
  }

  private static Rule read(Object yaml) {
    Map<String, Object> entry = Yamls.map(yaml);
    return new Rule(
        Yamls.text(entry, "id"),
        Integer.parseInt(Yamls.text(entry, "version")),
        Yamls.text(entry, "formula"),
        Yamls.text(entry, "source"),
        Yamls.map(entry.get("settings")));
  }

  /** "who-moved 1", as files and pages name it. */
  public String name() {
    return id + " " + version;
  }

  public double number(String setting) {
    return Double.parseDouble(Yamls.text(settings, setting));
  }

  public int whole(String setting) {
    return Integer.parseInt(Yamls.text(settings, setting));
  }

  /** Of several values that held one after the other, the one of a school year. */
  public Optional<Map<String, Object>> inForce(String setting, int year) {
    return Yamls.list(settings.get(setting)).stream()
        .map(Yamls::map)
        .filter(it -> Yamls.some(it, "from").map(Integer::parseInt).orElse(0) <= year)
        .filter(it -> Yamls.some(it, "to").map(Integer::parseInt).orElse(9999) >= year)
        .findFirst();
  }
}
