package org.commontable.campaigns.petitions;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The name of somebody who signs, as typed. */
public record SignerName(String value) {
  /** Longest name in code points. */
  public static final int MAX = 120;

  private static final Pattern URI =
      Pattern.compile(
          "://|www\\.|\\b[\\w-]+\\.(com|org|net|info|io|ru|us|biz|xyz)\\b",
          Pattern.CASE_INSENSITIVE);

  /** Refuses what only an advertisement or a spreadsheet formula looks like (campaigns.md 2.5). */
  public SignerName {
    if (value.isBlank()
        || value.codePointCount(0, value.length()) > MAX
        || "-=+@".indexOf(value.charAt(0)) >= 0
        || value.chars().anyMatch(c -> c == '\n' || c == '\t')
        || value.codePoints().noneMatch(Character::isLetter)
        || URI.matcher(value).find()) {
      throw new IllegalArgumentException("not a name");
    }
  }

  /** The same for José and "jose ": letters and digits of any script, without accents and case. */
  String key() {
    String plain = Normalizer.normalize(value, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    var words = new StringBuilder();
    boolean between = false;
    for (int at = 0, c; at < plain.length(); at += Character.charCount(c)) {
      c = plain.codePointAt(at);
      if (isLetterOrNumber(c)) {
        words.append(between && !words.isEmpty() ? "-" : "").appendCodePoint(c);
        between = false;
      } else if (!isSilent(c)) {
        between = true;
      }
    }
    return words.toString();
  }

  private static boolean isLetterOrNumber(int c) {
    return Character.isLetterOrDigit(c)
        || Character.getType(c) == Character.LETTER_NUMBER
        || Character.getType(c) == Character.OTHER_NUMBER;
  }

  /** Accents, and what some write in a name and others do not: O'Neill, J. Ruiz. */
  private static boolean isSilent(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
          true;
      default -> c == '\'' || c == '’' || c == '.';
    };
  }

  @Override
  public String toString() {
    return value;
  }
}
