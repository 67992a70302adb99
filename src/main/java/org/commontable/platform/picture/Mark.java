package org.commontable.platform.picture;

/**
 * What a seat shows. The first seven are stances, {@code CHAIR} is a seat of the directory, the
 * rest say how an organization takes part in a meeting.
 */
public enum Mark {
  SUPPORT,
  CONDITIONS,
  STAND_ASIDE,
  ABSTAIN,
  OPPOSE,
  BLOCK,
  SILENT,
  CHAIR,
  ROOM,
  WEB,
  PHONE,
  PAPER,
  ABSENT;

  /** Key of the mark's own word, used where the seat brings none. */
  public String wordKey() {
    return "ui.mark." + name().toLowerCase(java.util.Locale.ROOT);
  }

  /** The mark alone, 19 pixels high, beside its word. */
  public String svg() {
    var svg = new Svg();
    svg.open(
        "svg",
        "class",
        "rt mark",
        "viewBox",
        "-13.5 -9.5 27 19",
        "width",
        27,
        "height",
        19,
        "aria-hidden",
        "true");
    Marks.draw(svg, this, 0, 0, 9);
    return svg.close("svg").toString();
  }

  boolean here() {
    return this == ROOM || this == WEB || this == PHONE || this == PAPER;
  }

  boolean dotted() {
    return this == SILENT || this == ABSENT;
  }
}
