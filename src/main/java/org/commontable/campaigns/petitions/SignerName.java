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

  private static final Pattern SILENT = Pattern.compile("\\p{M}+|['’.]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern AROUND = Pattern.compile("^-+|-+$");

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
    String words = BETWEEN.matcher(SILENT.matcher(plain).replaceAll("")).replaceAll("-");
    return AROUND.matcher(words).replaceAll("");
  }

  @Override
  public String toString() {
    return value;
  }
}
