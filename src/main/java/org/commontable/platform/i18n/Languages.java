package org.commontable.platform.i18n;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;

/** The languages every page speaks. English when the reader asks for none of them. */
public final class Languages {
  public static final List<String> ALL = List.of("en", "es");

  /** No browser asks for so many; reading a thousand of them costs more than the page. */
  private static final int LONGEST = 1_000;

  /** Most readers' browsers ask in one of a few ways; what strangers make up is forgotten again. */
  private static final Cache<String, String> READ =
      Caffeine.newBuilder().maximumSize(1_000).build();

  private Languages() {}

  public static String from(String acceptLanguage) {
    return acceptLanguage.length() > LONGEST ? "en" : READ.get(acceptLanguage, Languages::read);
  }

  private static String read(String acceptLanguage) {
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
