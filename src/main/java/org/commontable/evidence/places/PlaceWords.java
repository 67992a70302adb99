package org.commontable.evidence.places;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Words of a name or a question, made comparable: without accents, case, signs. */
final class PlaceWords {
  /** What people call a school in Spanish, and short forms, as the files' own word. */
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("primaria", "elementary"),
          Map.entry("elemental", "elementary"),
          Map.entry("elem", "elementary"),
          Map.entry("intermedia", "middle"),
          Map.entry("secundaria", "middle"),
          Map.entry("media", "middle"),
          Map.entry("preparatoria", "high"),
          Map.entry("prepa", "high"),
          Map.entry("bachillerato", "high"),
          Map.entry("superior", "high"),
          Map.entry("hs", "high"),
          Map.entry("condado", "county"),
          Map.entry("co", "county"),
          Map.entry("independiente", "independent"),
          Map.entry("ind", "independent"),
          Map.entry("tradicional", "traditional"),
          Map.entry("academia", "academy"),
          Map.entry("centro", "center"),
          Map.entry("preescolar", "preschool"),
          Map.entry("calle", "street"),
          Map.entry("avenida", "avenue"));

  /** Words that tell no place from another. */
  private static final Set<String> EMPTY =
      Set.of(
          "school",
          "schools",
          "escuela",
          "escuelas",
          "distrito",
          "escolar",
          "district",
          "the",
          "la",
          "el",
          "las",
          "los",
          "de",
          "del",
          "of",
          "and",
          "y",
          "at",
          "en",
          "public",
          "publica");

  private PlaceWords() {}

  /** Letters and digits alone: names that differ in nothing else are one. */
  static String plain(String text) {
    return bare(text).replaceAll("[^\\p{L}\\p{Nd}]", "");
  }

  /** They differ in words that tell no place from another, or in nothing. */
  static boolean isSame(String one, String other) {
    return one.equals(other) || of(one).equals(of(other));
  }

  static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    for (String word : bare(text).replaceAll("['’.]", "").split("[^\\p{L}\\p{Nd}]+", -1)) {
      if (!word.isEmpty() && !EMPTY.contains(word)) {
        words.add(SAME.getOrDefault(word, word));
      }
    }
    return words;
  }

  private static String bare(String text) {
    return Normalizer.normalize(text.strip(), Normalizer.Form.NFKD)
        .replaceAll("\\p{M}+", "")
        .toLowerCase(Locale.ROOT);
  }
}
