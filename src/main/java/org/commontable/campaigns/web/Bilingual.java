package org.commontable.campaigns.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
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
    return both(english, form.optional(field + "_es", maxLength));
  }

  /** As {@link #read}, of as many lines as one likes. */
  static LocalizedText readText(Form form, String field, int maxLength) {
    String english = form.requiredText(field, maxLength);
    return both(english, form.optionalText(field + "_es", maxLength));
  }

  private static LocalizedText both(String english, Optional<String> spanish) {
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
