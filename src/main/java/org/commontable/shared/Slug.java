package org.commontable.shared;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** A lasting part of an address: 1 to 80 of {@code a-z 0-9 -}. */
public record Slug(String value) {
  private static final Pattern SHAPE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  public Slug {
    if (value.length() > 80 || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a slug: " + value);
    }
  }

  /** The words of a title, without accents and marks; "table" when none are left. */
  public static Slug from(String title) {
    String plain =
        Normalizer.normalize(title, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+|['’]", "")
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String cut = plain.length() > 80 ? plain.substring(0, 80).replaceAll("-[^-]*$", "") : plain;
    return new Slug(cut.isEmpty() ? "table" : cut);
  }

  @Override
  public String toString() {
    return value;
  }
}
