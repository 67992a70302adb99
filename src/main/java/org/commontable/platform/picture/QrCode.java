package org.commontable.platform.picture;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/** An address as a QR code: black rectangles on white, whatever the page's colors are. */
public final class QrCode {
  /** White modules around it, without which many cameras do not find it (ISO/IEC 18004). */
  private static final int QUIET = 4;

  private QrCode() {}

  /**
   * @param text an address, at most some hundred characters
   * @param label what a reader who does not see it hears
   */
  public static String svg(String text, String label) {
    ByteMatrix dark = modules(text);
    int side = dark.getWidth() + 2 * QUIET;
    var svg = new Svg();
    svg.open(
        "svg",
        "class",
        "qr",
        "viewBox",
        "0 0 %d %d".formatted(side, side),
        "shape-rendering",
        "crispEdges",
        "role",
        "img",
        "aria-label",
        label);
    svg.element("rect", "width", side, "height", side, "fill", "#FFFFFF");
    for (int y = 0; y < dark.getHeight(); y++) {
      for (int x = 0; x < dark.getWidth(); x++) {
        int from = x;
        while (x < dark.getWidth() && dark.get(x, y) == 1) {
          x++;
        }
        if (x > from) {
          svg.element("rect", "x", QUIET + from, "y", QUIET + y, "width", x - from, "height", 1);
        }
      }
    }
    return svg.close("svg").toString();
  }

  private static ByteMatrix modules(String text) {
    try {
      return Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("too long for a code: " + text.length(), tooLong);
    }
  }
}
