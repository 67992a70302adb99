package org.commontable.evidence.files;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The states, whom files outside of Kentucky name by letters or in words. */
public final class States {
  /**
   * @param place 999 our own; others by their letters: us:OH
   */
  private record One(String place, String name) {}

  private static final Map<String, One> BY_WORD = new LinkedHashMap<>();
  private static final Map<String, String> NAMES = new LinkedHashMap<>();

  static {
    for (Object yaml : Yamls.list(Yamls.resource("us-states.yaml"))) {
      Map<String, Object> entry = Yamls.map(yaml);
      String letters = Yamls.text(entry, "letters");
      String name = Yamls.text(entry, "name");
      One one = new One(Yamls.some(entry, "place").orElse("us:" + letters), name);
      BY_WORD.put(Layout.plain(letters), one);
      BY_WORD.put(Layout.plain(name), one);
      NAMES.put(one.place(), name);
    }
  }

  private States() {}

  /** By letters or name, in any case. */
  public static Optional<String> place(String word) {
    return Optional.ofNullable(BY_WORD.get(Layout.plain(word))).map(One::place);
  }

  /** Of another state than ours, which its own files name; empty where it is none. */
  static String name(String place) {
    return place.startsWith("us:") ? NAMES.getOrDefault(place, "") : "";
  }
}
