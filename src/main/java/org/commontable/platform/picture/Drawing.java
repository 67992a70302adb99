package org.commontable.platform.picture;

import java.util.ArrayList;
import java.util.List;
import org.commontable.platform.i18n.Words;

/** One drawing of a table, measured first, so that nothing stands outside its frame. */
final class Drawing {
  private final RoundTable table;
  private final Words words;
  private final Size size;
  private final Geometry geometry;
  private final List<Label> labels = new ArrayList<>();

  Drawing(RoundTable table, Words words, Size size) {
    this.table = table;
    this.words = words;
    this.size = size;
    this.geometry = Geometry.of(table, size);
    for (int i = 0; i < table.seats().size(); i++) {
      labels.add(label(i));
    }
  }

  int width() {
    return side(false) + side(true);
  }

  String svg() {
    int left = side(false);
    int top = reach(true);
    int bottom = reach(false);
    var svg = new Svg();
    svg.open(
        "svg",
        "class",
        "rt " + (size == Size.NAMES ? "names" : size == Size.CARD ? "card" : "numbers"),
        "viewBox",
        "%d %d %d %d".formatted(-left, -top, width(), top + bottom),
        "width",
        width(),
        "height",
        top + bottom,
        "direction",
        "ltr",
        "role",
        "group",
        "aria-label",
        table.sentence());
    svg.element(
        "circle", "class", "rt-disc", "cx", 0, "cy", 0, "r", geometry.disc(), "stroke-width", 1.5);
    MiddleText.draw(svg, table.middle(), geometry.disc());
    for (int i = 0; i < table.seats().size(); i++) {
      seat(svg, i);
    }
    return svg.close("svg").toString();
  }

  private void seat(Svg svg, int i) {
    Seat seat = table.seats().get(i);
    Spot spot = Spot.of(i, geometry.n(), geometry.radius());
    boolean link = !seat.href().isEmpty() && size != Size.CARD;
    if (link) {
      svg.open("a", "href", seat.href(), "aria-label", table.spoken(i, words));
      svg.element("circle", "class", "rt-hit", "cx", spot.x(), "cy", spot.y(), "r", geometry.hit());
    }
    if (geometry.chairs()) {
      Chair.draw(svg, seat, table.kind(), spot, geometry);
    }
    Marks.draw(svg, seat.mark(), spot.x(), spot.y(), geometry.seat());
    if (seat.ring() != Seat.Ring.NONE) {
      svg.element(
          "circle",
          "class",
          "rt-ring",
          "cx",
          spot.x(),
          "cy",
          spot.y(),
          "r",
          1.3 * geometry.seat(),
          "stroke-width",
          .16 * geometry.seat());
    }
    labels.get(i).draw(svg);
    if (link) {
      svg.close("a");
    }
  }

  private Label label(int i) {
    Seat seat = table.seats().get(i);
    Spot spot = Spot.of(i, geometry.n(), geometry.radius());
    boolean crowded = size != Size.NAMES && geometry.n() > 24;
    double type =
        size == Size.NAMES
            ? geometry.radius() >= 150 ? 17 : geometry.radius() >= 110 ? 16 : 15
            : crowded ? 15 : 16;
    Spot outside =
        spot.at(
            geometry.chairs()
                ? geometry.labelRadius(type)
                : geometry.radius() + 1.2 * geometry.seat() + .7 * type);
    if (size != Size.NAMES) {
      return new Label(outside, type, List.of(Integer.toString(i + 1)), "", true);
    }
    return switch (table.kind()) {
      case ROLL ->
          new Label(outside, type, List.of(seat.shortName()), RoundTable.word(seat, words), false);
      case ROLL_SMALL -> new Label(outside, type, List.of(seat.shortName()), "", false);
      case STANCES, DIRECTORY -> new Label(outside, type, nameLines(seat), "", false);
    };
  }

  private List<String> nameLines(Seat seat) {
    if (seat.ring() != Seat.Ring.YOU) {
      return Names.lines(seat);
    }
    String you = words.t("ui.table.you");
    List<String> lines = Names.lines(seat);
    return lines.size() == 1 || seat.name().length() <= 20
        ? List.of(lines.size() == 1 ? lines.getFirst() : seat.name(), you)
        : List.of(lines.getFirst(), lines.getLast() + " " + you);
  }

  /** How far the drawing reaches to the left or to the right. */
  private int side(boolean right) {
    double names = labels.stream().mapToDouble(l -> l.reach(right)).max().orElse(0);
    double seats = geometry.radius() + 1.9 * geometry.seat();
    return (int) Math.ceil(Math.max(names, seats) + 2);
  }

  private int reach(boolean up) {
    double names = labels.stream().mapToDouble(l -> up ? -l.top() : l.bottom()).max().orElse(0);
    double seats = geometry.radius() + 1.4 * geometry.seat();
    boolean all = geometry.n() == 1;
    return (int)
        Math.ceil(
            Math.max(Math.max(names, all && !up ? geometry.disc() : 0), topmost(up, seats)) + 2);
  }

  /** How far the seats themselves reach; fewer seats leave the lower side free. */
  private double topmost(boolean up, double seats) {
    double most = geometry.disc();
    for (int i = 0; i < geometry.n(); i++) {
      double y = Spot.of(i, geometry.n(), seats).y();
      most = Math.max(most, up ? -y + .3 * geometry.seat() : y + .3 * geometry.seat());
    }
    return most;
  }
}
