package org.commontable.platform.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.commontable.platform.i18n.Words;

/**
 * A drawing of a table, kept: the same seats in the same language are drawn once for all who look
 * at them.
 *
 * @param width pixels
 */
record Drawn(String svg, int width) {
  private static final long CHARACTERS = 4L << 20;

  private static final Cache<Asked, Drawn> KEPT =
      Caffeine.newBuilder()
          .maximumWeight(CHARACTERS)
          .weigher((Asked asked, Drawn drawn) -> 2 * drawn.svg.length())
          .build();

  private record Asked(RoundTable table, Size size, String lang) {}

  static Drawn of(RoundTable table, Words words, Size size) {
    return KEPT.get(new Asked(table, size, words.lang()), asked -> draw(table, words, size));
  }

  private static Drawn draw(RoundTable table, Words words, Size size) {
    var drawing = new Drawing(table, words, size);
    return new Drawn(drawing.svg(), drawing.width());
  }
}
