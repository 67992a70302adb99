package org.commontable.platform.picture;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.commontable.platform.paper.Lines;
import org.commontable.platform.paper.Typeface;

/**
 * A placard as a PNG of 1200 × 630 pixels, the size that cards in messengers and networks have.
 * Letters are drawn as outlines of our own typefaces, so no font of the machine is needed. The same
 * placard is drawn once.
 */
public final class ShareImage {
  public static final int WIDTH = 1200;
  public static final int HEIGHT = 630;
  private static final long BYTES = 8L << 20;
  private static final int LEFT = 64;
  private static final double TOP = 84;
  private static final double FOOT = 556;
  private static final double LAST_LINE = 552; // what hangs below it ends above the rule

  private static final Cache<Placard, byte[]> KEPT =
      Caffeine.newBuilder()
          .maximumWeight(BYTES)
          .weigher((Placard placard, byte[] png) -> png.length)
          .build();

  private final Graphics2D g;
  private final Placard placard;
  private final boolean table;
  private final double room;
  private boolean writing;

  private ShareImage(Graphics2D g, Placard placard) {
    this.g = g;
    this.placard = placard;
    this.table = !placard.seats().isEmpty();
    this.room = table ? 640 : WIDTH - 2.0 * LEFT;
  }

  public static byte[] png(Placard placard) {
    return KEPT.get(placard, ShareImage::draw).clone();
  }

  private static byte[] draw(Placard placard) {
    var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    new ShareImage(g, placard).draw();
    g.dispose();
    var out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException inMemory) {
      throw new UncheckedIOException(inMemory);
    }
    return out.toByteArray();
  }

  private void draw() {
    fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), Inks.PAPER);
    fill(new Rectangle2D.Double(0, 0, WIDTH, 14), Inks.area(placard.area()));
    writing = false;
    double below = FOOT - words(TOP);
    writing = true;
    words(TOP + Math.max(0, below / 2)); // little to say stands in the middle, not over a void
    foot();
    if (table) {
      table(930, 315);
    }
  }

  /** Down to where the words end. Without a table they are set larger. */
  private double words(double top) {
    double said = table ? 27 : 34;
    double y = text(placard.from(), Typeface.SANS_BOLD, said, top, 1, Inks.SOFT) + 22;
    double size = fitting(placard.title(), table ? 54 : 76, 36, 3);
    y = text(placard.title(), Typeface.SERIF_BOLD, size, y + .62 * size, 3, Inks.INK) + 6;
    y = text(placard.state(), Typeface.SANS_BOLD, said, y, 3, Inks.area(placard.area())) + 2;
    y = text(placard.by(), Typeface.SANS, said, y, 2, Inks.INK) + 10;
    int left = (int) Math.max(0, 1 + (LAST_LINE - y) / (1.22 * 22));
    return text(placard.names(), Typeface.SANS, 22, y, Math.min(6, left), Inks.SOFT);
  }

  private void foot() {
    fill(new Rectangle2D.Double(LEFT, 562, WIDTH - 2.0 * LEFT, 1.5), Inks.RULE);
    String foot = String.join(" · ", placard.foot());
    double wide = Typeface.SANS.width(foot, 22);
    double size = Math.min(22, 22 * (WIDTH - 2.0 * LEFT) / wide);
    fill(Typeface.SANS.outline(foot, LEFT, 598, size), Inks.SOFT);
  }

  /** The largest type in which the text takes no more lines than these. */
  private double fitting(String text, double most, double least, int lines) {
    double size = most;
    while (size > least && Lines.of(text, Typeface.SERIF_BOLD, size, room).size() > lines) {
      size -= 2;
    }
    return size;
  }

  /** Down to the baseline after the last line; what finds no room ends with an ellipsis. */
  private double text(String text, Typeface face, double size, double y, int most, int ink) {
    double at = y;
    if (text.isEmpty() || most == 0) {
      return at;
    }
    List<String> lines = Lines.of(text, face, size, room);
    for (int i = 0; i < Math.min(most, lines.size()); i++) {
      boolean cut = i == most - 1 && lines.size() > most;
      String line = cut ? lines.get(i).replaceFirst("[,;]?\\s*\\S*$", "") + " …" : lines.get(i);
      if (writing) {
        fill(face.outline(line, LEFT, at, size), ink);
      }
      at += 1.22 * size;
    }
    return at;
  }

  private void table(double x, double y) {
    List<Mark> seats = placard.seats();
    fill(circle(x, y, 132), Inks.TABLE);
    stroke(circle(x, y, 132), Inks.INK, 2);
    double s = Math.min(27, .34 * 2 * Math.PI * 186 / seats.size());
    for (int i = 0; i < seats.size(); i++) {
      Spot spot = Spot.of(i, seats.size(), 186);
      seat(seats.get(i), x + spot.x(), y + spot.y(), s);
    }
    double size = Math.min(44, 44 * 216 / Typeface.SERIF_BOLD.width(placard.word(), 44));
    double wide = Typeface.SERIF_BOLD.width(placard.word(), size);
    fill(Typeface.SERIF_BOLD.outline(placard.word(), x - wide / 2, y + .33 * size, size), Inks.INK);
  }

  private void seat(Mark mark, double x, double y, double s) {
    if (mark != Mark.CONDITIONS) {
      fill(circle(x, y, s), Inks.YES);
      return;
    }
    stroke(circle(x, y, .9 * s), Inks.YES, .2 * s);
    fill(
        new Arc2D.Double(x - .9 * s, y - .9 * s, 1.8 * s, 1.8 * s, 90, 180, Arc2D.CHORD), Inks.YES);
  }

  private static Ellipse2D circle(double x, double y, double r) {
    return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
  }

  private void fill(Shape shape, int ink) {
    g.setColor(new Color(ink));
    g.fill(shape);
  }

  private void stroke(Shape shape, int ink, double width) {
    g.setColor(new Color(ink));
    g.setStroke(new BasicStroke((float) width));
    g.draw(shape);
  }
}
