package org.commontable.shared;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody wrote, with its translations.
 *
 * @param original language tag of what was written first, a key of {@code texts}
 * @param texts language tag to text; never blank
 */
public record LocalizedText(String original, Map<String, String> texts) {
  public LocalizedText {
    texts = Map.copyOf(texts);
    if (!texts.containsKey(original)) {
      throw new IllegalArgumentException("no text in the original language " + original);
    }
  }

  public static LocalizedText of(String language, String text) {
    return new LocalizedText(language, Map.of(language, text));
  }

  /** English and, when it is there, Spanish. */
  public static LocalizedText of(String english, Optional<String> spanish) {
    return spanish
        .map(es -> new LocalizedText("en", Map.of("en", english, "es", es)))
        .orElseGet(() -> of("en", english));
  }

  /** The text in this language, or as it was written. */
  public String in(String language) {
    String text = texts.getOrDefault(language, texts.get(original));
    return text == null ? "" : text;
  }

  public boolean isTranslatedTo(String language) {
    return texts.containsKey(language);
  }
}
