package org.commontable.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.files.Yamls;

/** What measures and dimensions are called, in both languages. */
public final class MeasureNames {
  private record Names(String en, String es) {}

  private static final Map<String, Names> MEASURES = read("measures");
  private static final Map<String, Names> DIMENSIONS = read("dimensions");

  private MeasureNames() {}

  /** A word that nobody knows stands as it is. */
  public static String of(String measure, String language) {
    return name(MEASURES, measure, language);
  }

  public static String ofDimension(String dimension, String language) {
    return name(DIMENSIONS, dimension, language);
  }

  static boolean knows(String measure) {
    return MEASURES.containsKey(measure);
  }

  static boolean knowsDimension(String dimension) {
    return DIMENSIONS.containsKey(dimension);
  }

  private static String name(Map<String, Names> all, String word, String language) {
    Names names = all.get(word);
    return names == null ? word : language.equals("es") ? names.es() : names.en();
  }

  private static Map<String, Names> read(String part) {
    Map<String, Names> all = new HashMap<>();
    Yamls.map(Yamls.map(Yamls.resource("measure-words.yaml")).get(part))
        .forEach(
            (word, texts) -> {
              List<String> both = Yamls.texts(texts);
              all.put(word, new Names(both.get(0), both.get(1)));
            });
    return Map.copyOf(all);
  }
}
