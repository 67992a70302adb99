package org.commontable.platform.picture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/** Strokes of the vendored Lucide icons, to be set into a page or a picture. */
public final class Lucide {
  private static final Map<String, String> STROKES = new ConcurrentHashMap<>();
  private static final Pattern INSIDE = Pattern.compile("<svg[^>]*>(.*)</svg>", Pattern.DOTALL);

  private Lucide() {}

  /** A decorative icon of a page; the word stands beside it. */
  public static String icon(String name) {
    return "<svg class=\"icon\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\""
        + " stroke-width=\"2\" stroke-linecap=\"round\" stroke-linejoin=\"round\""
        + " aria-hidden=\"true\">"
        + strokes(name)
        + "</svg>";
  }

  static void draw(Svg svg, Mark mark, double x, double y, double size) {
    double scale = size / 24;
    svg.open(
        "g",
        "class",
        "rt-icon",
        "stroke-width",
        2,
        "transform",
        "translate(%s %s) scale(%s)"
            .formatted(
                Svg.number(x - size / 2),
                Svg.number(y - size / 2),
                String.format(java.util.Locale.ROOT, "%.4f", scale)));
    svg.raw(strokes(name(mark))).close("g");
  }

  private static String name(Mark mark) {
    return switch (mark) {
      case WEB -> "video";
      case PHONE -> "phone";
      case PAPER -> "file-text";
      default -> "user";
    };
  }

  private static String strokes(String name) {
    return STROKES.computeIfAbsent(name, Lucide::read);
  }

  private static String read(String name) {
    try (var in = new ClassPathResource("static/icons/" + name + ".svg").getInputStream()) {
      var whole = INSIDE.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      if (!whole.find()) {
        throw new IllegalStateException("no drawing in icon " + name);
      }
      return whole.group(1).replaceAll("\\s+", " ").replace("> <", "><").strip();
    } catch (IOException missing) {
      throw new UncheckedIOException("no icon " + name, missing);
    }
  }
}
