package org.commontable.platform.paper;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One of our typefaces in one weight. It comes in parts (Latin, Latin extended, Vietnamese); a
 * letter is taken from the first part that has it. What none has is written as its base letter, or
 * as a question mark.
 */
public enum Typeface {
  SERIF("literata", 400),
  SERIF_BOLD("literata", 600),
  SANS("source-sans-3", 400),
  SANS_BOLD("source-sans-3", 600);

  private static final List<String> PARTS = List.of("latin", "latin-ext", "vietnamese");

  /** Letters in a row that one part can write. */
  record Run(int part, String text) {}

  private final String family;
  private final int weight;

  @SuppressWarnings("ImmutableEnumChecker") // read once, then only read
  private volatile List<Part> parts = List.of();

  private record Part(byte[] file, TrueTypeFont font) {
    int glyph(int letter) {
      try {
        return font.getUnicodeCmapLookup().getGlyphId(letter);
      } catch (IOException damaged) {
        throw new UncheckedIOException(damaged);
      }
    }
  }

  Typeface(String family, int weight) {
    this.family = family;
    this.weight = weight;
  }

  /** The text's width in the unit of {@code size}. */
  public double width(String text, double size) {
    double width = 0;
    for (Run run : runs(text)) {
      Part part = parts().get(run.part());
      width += run.text().codePoints().mapToDouble(letter -> advance(part, letter)).sum();
    }
    return width * size;
  }

  /** The text as a shape, its baseline beginning at (x, y), y downwards. */
  public Path2D outline(String text, double x, double y, double size) {
    var shape = new Path2D.Double();
    double at = x;
    for (Run run : runs(text)) {
      Part part = parts().get(run.part());
      for (int letter : run.text().codePoints().toArray()) {
        double scale = size / em(part);
        var place = new AffineTransform(scale, 0, 0, -scale, at, y);
        shape.append(drawn(part, letter).getPathIterator(place), false);
        at += advance(part, letter) * size;
      }
    }
    return shape;
  }

  /** Cut into runs, with every letter one that we have. */
  List<Run> runs(String text) {
    var runs = new ArrayList<Run>();
    var run = new StringBuilder();
    int current = 0;
    for (int letter : Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray()) {
      int written = known(letter);
      int part = part(written);
      if (part != current && !run.isEmpty()) {
        runs.add(new Run(current, run.toString()));
        run.setLength(0);
      }
      current = part;
      run.appendCodePoint(written);
    }
    if (!run.isEmpty()) {
      runs.add(new Run(current, run.toString()));
    }
    return runs;
  }

  /**
   * Whether our typefaces have every letter of it, or its base letter; Arabic and Han they lack.
   */
  public static boolean canWrite(String text) {
    return text.indexOf('?') >= 0
        ? Stream.of(text.split("\\?", -1)).allMatch(Typeface::canWrite)
        : SANS.runs(text).stream().noneMatch(run -> run.text().contains("?"));
  }

  /** The TrueType files of its parts, for embedding. */
  List<byte[]> files() {
    return parts().stream().map(Part::file).toList();
  }

  private int known(int letter) {
    if (Character.isWhitespace(letter) || Character.isSpaceChar(letter)) {
      return ' ';
    }
    if (part(letter) >= 0) {
      return letter;
    }
    int base =
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD).codePointAt(0);
    return part(base) >= 0 ? base : '?';
  }

  private int part(int letter) {
    List<Part> all = parts();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).glyph(letter) > 0) {
        return i;
      }
    }
    return -1;
  }

  private static double advance(Part part, int letter) {
    try {
      return part.font().getAdvanceWidth(part.glyph(letter)) / em(part);
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static double em(Part part) {
    try {
      return part.font().getUnitsPerEm();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  private static Path2D drawn(Part part, int letter) {
    try {
      var glyph = part.font().getGlyph().getGlyph(part.glyph(letter));
      return glyph == null ? new Path2D.Double() : glyph.getPath();
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }

  /** Two who come first at once read it twice, which harms nobody. */
  private List<Part> parts() {
    List<Part> read = parts;
    if (read.isEmpty()) {
      read = PARTS.stream().flatMap(this::part).toList();
      parts = read;
    }
    return read;
  }

  private Stream<Part> part(String subset) {
    String name = "/type/" + family + "-" + subset + "-" + weight + ".woff";
    try (var in = Objects.requireNonNull(Typeface.class.getResourceAsStream(name), name)) {
      byte[] file = Woff.unpacked(in.readAllBytes());
      return Stream.of(new Part(file, new TTFParser().parse(new RandomAccessReadBuffer(file))));
    } catch (IOException damaged) {
      throw new UncheckedIOException(damaged);
    }
  }
}
