package org.commontable.platform.picture;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * Widths of our two typefaces in hundredths of an em, measured once from the served files in a
 * browser, for printable ASCII; other letters count as their base letter, unknown ones as wide.
 */
public final class Glyphs {
  public static final Glyphs SERIF_600 =
      new Glyphs(
          "20,33,42,68,58,88,83,25,35,35,45,58,33,34,33,46,60,41,53,55,58,53,57,53,57,55,33,33,58,58,58,"
              + "55,91,75,68,70,77,65,63,76,84,41,57,77,64,99,83,77,63,78,74,61,74,79,75,110,74,73,67,34,46,"
              + "34,58,47,50,56,63,53,64,55,41,59,68,35,33,65,35,98,68,61,64,62,51,48,42,66,61,88,59,60,51,"
              + "37,43,37,58");
  public static final Glyphs SANS_600 =
      new Glyphs(
          "20,31,48,51,51,84,64,27,32,32,44,51,27,32,27,34,51,51,51,51,51,51,51,51,51,51,27,27,51,51,51,"
              + "44,87,56,60,58,62,54,51,63,66,28,49,60,50,74,66,67,58,67,59,54,55,65,54,80,54,50,54,32,34,"
              + "32,51,50,55,52,56,46,56,51,32,52,56,26,26,52,27,84,56,55,56,56,37,43,36,56,49,75,48,49,44,"
              + "32,25,32,51");
  public static final Glyphs SANS_400 =
      new Glyphs(
          "20,29,43,50,50,82,61,25,30,30,42,50,25,31,25,35,50,50,50,50,50,50,50,50,50,50,25,25,50,50,50,"
              + "42,85,54,59,57,61,53,49,62,65,26,48,58,49,73,65,66,57,66,57,53,54,64,51,79,51,48,54,30,35,"
              + "30,50,50,54,50,55,46,55,50,29,50,54,25,25,49,25,83,55,54,55,55,35,42,34,54,47,72,45,47,42,"
              + "30,24,30,50");

  /** Letters of other scripts and signs we did not measure. */
  private static final int UNKNOWN = 62;

  private final int[] widths;

  private Glyphs(String hundredths) {
    widths = Arrays.stream(hundredths.split(",")).mapToInt(Integer::parseInt).toArray();
  }

  /** The text's width in the unit of {@code size}. */
  public double width(String text, double size) {
    return Normalizer.normalize(text, Normalizer.Form.NFD).codePoints().map(this::of).sum()
        * size
        / 100;
  }

  private int of(int c) {
    if (c == 0xA0) {
      return widths[0];
    }
    if (Character.getType(c) == Character.NON_SPACING_MARK) {
      return 0;
    }
    return c >= 32 && c < 127 ? widths[c - 32] : UNKNOWN;
  }
}
