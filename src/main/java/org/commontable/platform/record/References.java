package org.commontable.platform.record;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Finds what a payload points at: texts and commitments, by their prefix. */
final class References {
  static final String TEXT = "text:";

  private static final int HASH = 64;

  private References() {}

  /** Hands every hash to the taker of its kind, in the payload's order. */
  static void in(@Nullable Object value, Consumer<String> texts, Consumer<String> values) {
    switch (value) {
      case String text when isOne(text, TEXT) -> texts.accept(text.substring(TEXT.length()));
      case String text when isOne(text, Commitment.PREFIX) ->
          values.accept(text.substring(Commitment.PREFIX.length()));
      case List<?> list -> {
        for (var item : list) {
          in(item, texts, values);
        }
      }
      case Map<?, ?> map -> {
        for (var item : map.values()) {
          in(item, texts, values);
        }
      }
      case null, default -> {}
    }
  }

  private static boolean isOne(String text, String prefix) {
    return text.length() == prefix.length() + HASH
        && text.startsWith(prefix)
        && isHash(text, prefix.length());
  }

  /** From there on 64 hex digits, and nothing else. */
  static boolean isHash(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return false;
      }
    }
    return text.length() - from == HASH;
  }
}
