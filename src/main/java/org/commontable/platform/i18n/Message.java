package org.commontable.platform.i18n;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One message in one language. Its pattern is read once: reading it costs more than filling it. */
final class Message {
  private final String pattern;
  private final ULocale locale;
  private @Nullable MessageFormat read;

  Message(String pattern, ULocale locale) {
    this.pattern = pattern;
    this.locale = locale;
  }

  String pattern() {
    return pattern;
  }

  String with(Map<String, ?> arguments) {
    boolean asItStands = pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0;
    return asItStands ? pattern : filled(arguments);
  }

  /** One at a time: ICU's formats keep their work in themselves. */
  private synchronized String filled(Map<String, ?> arguments) {
    if (read == null) {
      read = new MessageFormat(pattern, locale);
    }
    return read.format(arguments);
  }
}
