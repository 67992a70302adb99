package org.commontable.platform.i18n;

import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All messages of all rooms: {@code messages/<room>_<language>.properties}, ICU MessageFormat with
 * named arguments.
 */
public final class Catalogues {
  private final Map<String, Map<String, Message>> texts = new ConcurrentHashMap<>();

  /** The message; the key itself in brackets when it is missing, which the gate refuses. */
  public String text(String language, String key, Map<String, ?> arguments) {
    Message message = in(language).get(key);
    return message == null ? "[" + key + "]" : message.with(arguments);
  }

  public Map<String, String> all(String language) {
    var all = new HashMap<String, String>();
    in(language).forEach((key, message) -> all.put(key, message.pattern()));
    return all;
  }

  /** Read when first asked for: a command speaks one language. */
  private Map<String, Message> in(String language) {
    return Languages.ALL.contains(language)
        ? texts.computeIfAbsent(language, Catalogues::read)
        : Map.of();
  }

  /** Spanish as read in the United States: 1,904 and 3.1. */
  static String region(String language) {
    return language.equals("es") ? "es-US" : "en-US";
  }

  private static Map<String, Message> read(String language) {
    var all = new HashMap<String, Message>();
    var locale = ULocale.forLanguageTag(region(language));
    try {
      var files =
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:messages/*_" + language + ".properties");
      for (var file : files) {
        var properties = new Properties();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
          properties.load(reader);
        }
        properties.forEach(
            (key, text) -> all.put((String) key, new Message((String) text, locale)));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return all;
  }
}
