package org.commontable.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commontable.evidence.files.Yamls;
import org.jspecify.annotations.Nullable;

/** What measures, dimensions and the words inside them are called, in both languages. */
public final class MeasureNames {
  private record Names(String en, String es) {}

  private static final Map<String, Names> MEASURES = read("measures");
  private static final Map<String, Names> DIMENSIONS = read("dimensions");

  /** By dimension: a word may mean something else in another. */
  private static final Map<String, Map<String, Names>> WORDS = readWords();

  private MeasureNames() {}

  /** A word that nobody knows stands as it is. */
  public static String of(String measure, String language) {
    return name(MEASURES, measure, language);
  }

  public static String ofDimension(String dimension, String language) {
    return name(DIMENSIONS, dimension, language);
  }

  /** "language mechanics" of the subject {@code language-mechanics}. */
  public static String ofWord(String dimension, String word, String language) {
    return name(WORDS.getOrDefault(dimension, Map.of()), word, language);
  }

  static boolean knows(String measure) {
    return MEASURES.containsKey(measure);
  }

  static boolean knowsDimension(String dimension) {
    return DIMENSIONS.containsKey(dimension);
  }

  static boolean knowsWord(String dimension, String word) {
    return WORDS.getOrDefault(dimension, Map.of()).containsKey(word);
  }

  private static String name(Map<String, Names> all, String word, String language) {
    Names names = all.get(word);
    return names == null ? word : language.equals("es") ? names.es() : names.en();
  }

  private static Map<String, Names> read(String part) {
    return names(Yamls.map(Yamls.resource("measure-words.yaml")).get(part));
  }

  private static Map<String, Map<String, Names>> readWords() {
    Map<String, Map<String, Names>> all = new HashMap<>();
    for (Object one : Yamls.list(Yamls.map(Yamls.resource("measure-words.yaml")).get("words"))) {
      Map<String, Object> entry = Yamls.map(one);
      Map<String, Names> words = names(entry.get("words"));
      for (String dimension : Yamls.texts(entry.get("in"))) {
        all.computeIfAbsent(dimension, it -> new HashMap<>()).putAll(words);
      }
    }
    return Map.copyOf(all);
  }

  private static Map<String, Names> names(@Nullable Object words) {
    Map<String, Names> all = new HashMap<>();
    Yamls.map(words)
        .forEach(
            (word, texts) -> {
              List<String> both = Yamls.texts(texts);
              all.put(word, new Names(both.get(0), both.get(1)));
            });
    return Map.copyOf(all);
  }
}
