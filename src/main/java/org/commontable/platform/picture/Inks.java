package org.commontable.platform.picture;

/** The colors of the light ground (docs/look.md), for pictures that no style sheet reaches. */
final class Inks {
  static final int PAPER = 0xfaf6ed;
  static final int TABLE = 0xefe5d0;
  static final int INK = 0x211c16;
  static final int SOFT = 0x5c5347;
  static final int RULE = 0xd8cdb8;
  static final int YES = 0x1b4b50;

  private Inks() {}

  static int area(String area) {
    return switch (area) {
      case "public" -> 0x3f6486;
      case "equity" -> 0x7a4a72;
      case "funding" -> 0x5f6b2b;
      default -> INK;
    };
  }

  static String hex(int ink) {
    return "#%06x".formatted(ink);
  }
}
