import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Cuts a screenshot to its upper part and keeps its 256 most used colors, so that a picture takes
 * some tens of kilobytes: {@code java Picture.java FROM TO HEIGHT}.
 */
class Picture {
  public static void main(String[] arguments) throws Exception {
    BufferedImage whole = ImageIO.read(new File(arguments[0]));
    int height = Math.min(whole.getHeight(), Integer.parseInt(arguments[2]));
    BufferedImage part = whole.getSubimage(0, 0, whole.getWidth(), height);

    // Shades that nobody tells apart count as one: the upper five bits of each color.
    Map<Integer, Integer> used = new HashMap<>();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < part.getWidth(); x++) {
        used.merge(part.getRGB(x, y) & 0xFFFFFF, 1, Integer::sum);
      }
    }
    Map<Integer, Integer> best = new HashMap<>();
    used.forEach(
        (color, times) ->
            best.merge(
                color & 0xF8F8F8, color, (a, b) -> used.get(a) >= used.get(b) ? a : b));
    List<Integer> palette =
        best.values().stream()
            .sorted((a, b) -> used.get(b) - used.get(a))
            .limit(256)
            .toList();

    int[] colors = palette.stream().mapToInt(Integer::intValue).toArray();
    var model = new IndexColorModel(8, colors.length, colors, 0, false, -1, 0);
    var small =
        new BufferedImage(part.getWidth(), height, BufferedImage.TYPE_BYTE_INDEXED, model);
    Map<Integer, Integer> nearest = new HashMap<>();
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < part.getWidth(); x++) {
        int color = part.getRGB(x, y) & 0xFFFFFF;
        int index = nearest.computeIfAbsent(color, it -> nearest(it, colors));
        small.getRaster().setSample(x, y, 0, index);
      }
    }
    ImageIO.write(small, "png", new File(arguments[1]));
  }

  private static int nearest(int color, int[] palette) {
    var wanted = new Color(color);
    int best = 0;
    long least = Long.MAX_VALUE;
    for (int i = 0; i < palette.length; i++) {
      var given = new Color(palette[i]);
      long red = wanted.getRed() - given.getRed();
      long green = wanted.getGreen() - given.getGreen();
      long blue = wanted.getBlue() - given.getBlue();
      long distance = red * red + green * green + blue * blue;
      if (distance < least) {
        least = distance;
        best = i;
      }
    }
    return best;
  }
}
