package org.commontable.decisions.verify;

import java.util.Map;
import java.util.regex.Pattern;

/** Texts beside the original: each in another language, kept like it, and bound to by nobody. */
final class Translations {
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");
  private static final Pattern REFERENCE = Pattern.compile("text:[0-9a-f]{64}");

  private Translations() {}

  /** Where an entry names any, it names whole texts, and none of them is the original. */
  static void mustBeKept(Payload payload) {
    var named = payload.any("translations");
    if (named == null) {
      return;
    }
    if (!(named instanceof Map<?, ?> languages) || languages.isEmpty()) {
      throw new Differs("translations that are no texts by language");
    }
    languages.forEach(
        (language, text) -> {
          if (!LANGUAGE.matcher(String.valueOf(language)).matches()
              || !REFERENCE.matcher(String.valueOf(text)).matches()) {
            throw new Differs("a translation that is no text: " + language);
          }
          if (text.equals(payload.text("text"))) {
            throw new Differs("a translation that is the original: " + language);
          }
        });
  }
}
