package org.commontable.platform.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One message in one language. Its pattern is read once: reading it costs more than filling it. */
final class Message {
  /** Words and names in braces only: neither a plural nor a format nor a quoted brace. */
  private static final Pattern PLAIN = Pattern.compile("(?:[^{}']|\\{\\w+})*");

  private static final Pattern BRACES = Pattern.compile("[{}]");

  private final String pattern;
  private final ULocale locale;

  /** Words at even places, names of arguments at odd ones; null unless the pattern is plain. */
  private final String @Nullable [] parts;

  private @Nullable MessageFormat read;

  Message(String pattern, ULocale locale) {
    this.pattern = pattern;
    this.locale = locale;
    this.parts = PLAIN.matcher(pattern).matches() ? BRACES.split(pattern, -1) : null;
  }

  String pattern() {
    return pattern;
  }

  String with(Map<String, ?> arguments) {
    return parts != null && onlyTexts(arguments, parts)
        ? joined(arguments, parts)
        : filled(arguments);
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
