package org.commontable.platform.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One message in one language. Its pattern is read once, when it is first said: reading it costs
 * more than filling it, and most messages are never said by a command.
 */
final class Message {
  /**
   * What the pattern is made of.
   *
   * @param parts words at even places, names of arguments at odd ones; null unless it is plain
   */
  private record Made(String @Nullable [] parts) {
    static Made of(String pattern) {
      return new Made(PLAIN.matcher(pattern).matches() ? BRACES.split(pattern, -1) : null);
    }
  }

  /** Words and names in braces only: neither a plural nor a format nor a quoted brace. */
  private static final Pattern PLAIN = Pattern.compile("(?:[^{}']|\\{\\w+})*");

  private static final Pattern BRACES = Pattern.compile("[{}]");

  private final String pattern;
  private final ULocale locale;

  private volatile @Nullable Made made;
  private @Nullable MessageFormat read;

  Message(String pattern, ULocale locale) {
    this.pattern = pattern;
    this.locale = locale;
  }

  String pattern() {
    return pattern;
  }

  String with(Map<String, ?> arguments) {
    var parts = parts();
    return parts != null && onlyTexts(arguments, parts)
        ? joined(arguments, parts)
        : filled(arguments);
  }

  private String @Nullable [] parts() {
    var known = made;
    if (known == null) {
      known = Made.of(pattern);
      made = known;
    }
    return known.parts();
  }

  private static boolean onlyTexts(Map<String, ?> arguments, String[] parts) {
    for (int i = 1; i < parts.length; i += 2) {
      if (!(arguments.get(parts[i]) instanceof String)) {
        return false; // a number or a date is written as the language does
      }
    }
    return true;
  }

  private static String joined(Map<String, ?> arguments, String[] parts) {
    if (parts.length == 1) {
      return parts[0];
    }
    var text = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      text.append(i % 2 == 0 ? parts[i] : arguments.get(parts[i]));
    }
    return text.toString();
  }

  /** One at a time: ICU's formats keep their work in themselves. */
  private synchronized String filled(Map<String, ?> arguments) {
    if (read == null) {
      read = new MessageFormat(pattern, locale);
    }
    return read.format(arguments);
  }
}
