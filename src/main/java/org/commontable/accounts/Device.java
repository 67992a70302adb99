package org.commontable.accounts;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody signs in with, as coarsely as she would say it herself: "Firefox on Windows". The
 * browser says it of itself, so it helps to recognize and proves nothing. Empty where unknown.
 */
public record Device(String browser, String system) {
  public static final Device UNKNOWN = new Device("", "");

  /** In this order: most browsers also claim to be those below them. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    for (String mark : new String[] {"Edg/", "EdgA/", "EdgiOS/"}) {
      BROWSERS.put(mark, "Edge");
    }
    BROWSERS.put("OPR/", "Opera");
    BROWSERS.put("SamsungBrowser/", "Samsung Internet");
    BROWSERS.put("Firefox/", "Firefox");
    BROWSERS.put("FxiOS/", "Firefox");
    BROWSERS.put("Chrome/", "Chrome");
    BROWSERS.put("CriOS/", "Chrome");
    BROWSERS.put("Safari/", "Safari");
    SYSTEMS.put("iPhone", "iPhone");
    SYSTEMS.put("iPad", "iPad");
    SYSTEMS.put("Android", "Android");
    SYSTEMS.put("Windows", "Windows");
    SYSTEMS.put("CrOS", "ChromeOS");
    SYSTEMS.put("Macintosh", "Mac");
    SYSTEMS.put("Linux", "Linux");
  }

  /** Which of the two are known, for choosing words: both, browser, system or none. */
  public String known() {
    if (browser.isEmpty()) {
      return system.isEmpty() ? "none" : "system";
    }
    return system.isEmpty() ? "browser" : "both";
  }

  /** Out of the header User-Agent. */
  public static Device of(@Nullable String userAgent) {
    String said = userAgent == null ? "" : userAgent;
    return new Device(first(BROWSERS, said), first(SYSTEMS, said));
  }

  private static String first(Map<String, String> marks, String said) {
    return marks.entrySet().stream()
        .filter(mark -> said.contains(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("");
  }
}
