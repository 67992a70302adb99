package org.commontable.evidence;

import java.util.HashMap;
import java.util.Map;
import org.commontable.evidence.files.Yamls;

/** What every group is called, in both languages. */
public final class GroupNames {
  private record Names(String en, String es) {}

  private static final Map<String, Names> ALL = read();

  private GroupNames() {}

  /** A label that nobody knows is called what the file calls it. */
  public static String of(String word, String language) {
    Names names = ALL.get(word);
    return names == null ? word : language.equals("es") ? names.es() : names.en();
  }

  private static Map<String, Names> read() {
    Map<String, Names> all = new HashMap<>();
    for (Object one : Yamls.list(Yamls.resource("groups/words.yaml"))) {
      Map<String, Object> entry = Yamls.map(one);
      all.put(
          Yamls.text(entry, "word"), new Names(Yamls.text(entry, "en"), Yamls.text(entry, "es")));
    }
    return Map.copyOf(all);
  }
}
