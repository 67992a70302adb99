package org.commontable.evidence.places;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.commontable.evidence.files.Yamls;

/** What a code stands for. */
public enum PlaceKind {
  STATE,
  DISTRICT,
  SCHOOL,
  /** Several districts together: never to be added to them. */
  COOPERATIVE,
  /** Schools that the state or a university runs itself, with a district's code. */
  AGENCY;

  private record Odd(Set<String> codes, Pattern name, PlaceKind kind) {}

  private static final class Known {
    static final List<Odd> ODD =
        Yamls.list(Yamls.resource("place-kinds.yaml")).stream().map(PlaceKind::odd).toList();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static PlaceKind of(String code, String name) {
    if (code.equals("999")) {
      return STATE;
    }
    if (code.length() == 6) {
      return SCHOOL;
    }
    return Known.ODD.stream()
        .filter(it -> it.codes().contains(code) && it.name().matcher(name).matches())
        .map(Odd::kind)
        .findFirst()
        .orElse(DISTRICT);
  }

  private static Odd odd(Object yaml) {
    Map<String, Object> entry = Yamls.map(yaml);
    return new Odd(
        Set.copyOf(Yamls.texts(entry.get("codes"))),
        Pattern.compile(Yamls.text(entry, "name")),
        valueOf(Yamls.text(entry, "kind").toUpperCase(Locale.ROOT)));
  }
}
