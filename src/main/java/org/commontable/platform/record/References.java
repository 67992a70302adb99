package org.commontable.platform.record;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds what a payload points at: texts and commitments, by their prefix. */
final class References {
  static final String TEXT = "text:";
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private References() {}

  /** Hands every hash with this prefix to the taker, in the payload's order. */
  static void in(@Nullable Object value, String prefix, Consumer<String> taker) {
    switch (value) {
      case String text -> {
        if (text.startsWith(prefix) && HASH.matcher(text.substring(prefix.length())).matches()) {
          taker.accept(text.substring(prefix.length()));
        }
      }
      case List<?> list -> list.forEach(item -> in(item, prefix, taker));
      case Map<?, ?> map -> map.values().forEach(item -> in(item, prefix, taker));
      case null, default -> {}
    }
  }
}
