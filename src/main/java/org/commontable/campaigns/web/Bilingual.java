package org.commontable.campaigns.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.commontable.platform.web.Form;
import org.commontable.shared.LocalizedText;

/**
 * A text typed in English and, if somebody can, in Spanish: fields {@code title} and {@code
 * title_es}.
 */
final class Bilingual {
  private Bilingual() {}

  /** A placeholder when the field is wrong; the form says so. */
  static LocalizedText read(Form form, String field, int maxLength) {
    String english = form.required(field, maxLength);
    var spanish = form.optional(field + "_es", maxLength);
    return LocalizedText.of(english.isEmpty() ? "?" : english, spanish);
  }

  static void fill(Map<String, String> values, String field, LocalizedText text) {
    values.put(field, text.in("en"));
    if (text.isTranslatedTo("es")) {
      values.put(field + "_es", text.in("es"));
    }
  }

  static Map<String, String> values() {
    return new LinkedHashMap<>();
  }
}
