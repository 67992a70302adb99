package org.commontable.platform.i18n;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages every page speaks. English when the reader asks for none of them. */
public final class Languages {
  public static final List<String> ALL = List.of("en", "es");

  /** No browser asks for so many; reading a thousand of them costs more than the page. */
  private static final int LONGEST = 1_000;

  private Languages() {}

  public static String from(String acceptLanguage) {
    if (acceptLanguage.length() > LONGEST) {
      return "en";
    }
    try {
      return LanguageRange.parse(acceptLanguage).stream()
          .filter(range -> range.getWeight() > 0)
          .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
          .filter(ALL::contains)
          .findFirst()
          .orElse("en");
    } catch (IllegalArgumentException unreadable) {
      return "en";
    }
  }
}
