package org.commontable.shared;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text of one line, as titles and names are: composed (NFC), white space collapsed, and without
 * characters that break the line, turn its direction or cannot be seen, so that two that look the
 * same are the same. Joiners stay inside words of the scripts that are written with them.
 */
public final class OneLine {
  private static final int ZWNJ = 0x200C;
  private static final int ZWJ = 0x200D;

  private static final Pattern SPACE = Pattern.compile("[\\s\\p{Zs}]+");

  private OneLine() {}

  /** Empty when the text holds a character that has no place in one line. */
  public static Optional<String> of(String typed) {
    String text = Normalizer.normalize(typed.replace('\t', ' '), Normalizer.Form.NFC);
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < points.length; i++) {
      boolean joins = points[i] == ZWNJ || points[i] == ZWJ;
      if (joins ? !insideAWord(points, i) : isUnseen(points[i])) {
        return Optional.empty();
      }
    }
    return Optional.of(SPACE.matcher(text).replaceAll(" ").strip());
  }

  private static boolean isUnseen(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  private static boolean insideAWord(int[] points, int at) {
    return at > 0
        && at + 1 < points.length
        && isOfAJoiningScript(points[at - 1])
        && isOfAJoiningScript(points[at + 1]);
  }

  private static boolean isOfAJoiningScript(int point) {
    return switch (Character.UnicodeScript.of(point)) {
      case LATIN, GREEK, CYRILLIC, COMMON, HAN, HIRAGANA, KATAKANA, HANGUL -> false;
      default -> true;
    };
  }
}
