package org.commontable.platform.picture;

import java.util.List;
import org.commontable.platform.i18n.Words;

/**
 * The table seen from above: one seat per organization in alphabetical order, the first at twelve
 * o'clock, then clockwise. Shown by {@code ui/roundtable} (with its text alternative), {@code
 * ui/badge}, {@code ui/tablelist}.
 *
 * @param seats in alphabetical order; a public picture gets only the seats that may be shown
 * @param sentence the verdict in a sentence: the picture's label for those who do not see it
 * @param radius from the middle to the seats when drawn with names, in CSS pixels
 * @param list false where a numbered list of the same seats follows on the page anyway
 */
public record RoundTable(
    Kind kind, List<Seat> seats, Middle middle, String sentence, int radius, boolean list) {

  /** What is drawn. */
  public enum Kind {
    /** Stances of a decision, whole names. */
    STANCES,
    /** The member organizations, chairs without a stance, whole names. */
    DIRECTORY,
    /** Who is here and how, short names with a word below. */
    ROLL,
    /** A small roll without the words, for the margin of a page. */
    ROLL_SMALL
  }

  /** More seats than this are numbered instead of named. */
  static final int MOST_NAMED = 14;

  private static final int FEW = 6;

  public RoundTable {
    seats = List.copyOf(seats);
  }

  public static RoundTable stances(List<Seat> seats, Middle middle, String sentence) {
    return new RoundTable(Kind.STANCES, seats, middle, sentence, 176, true);
  }

  /** Only the seats that said yes and released their name, evenly spread. */
  public static RoundTable released(List<Seat> seats, Middle middle, String sentence) {
    return new RoundTable(Kind.STANCES, seats, middle, sentence, 98, true);
  }

  public static RoundTable directory(List<Seat> seats, Middle middle, String sentence) {
    // With few seats the names stand beside the table, not above it: a smaller one leaves them
    // room.
    int radius = seats.size() <= FEW ? 112 : 147;
    return new RoundTable(Kind.DIRECTORY, seats, middle, sentence, radius, true);
  }

  public static RoundTable roll(List<Seat> seats, Middle middle, String sentence) {
    return new RoundTable(Kind.ROLL, seats, middle, sentence, 121, true);
  }

  public static RoundTable smallRoll(List<Seat> seats, Middle middle, String sentence) {
    return new RoundTable(Kind.ROLL_SMALL, seats, middle, sentence, 77, true);
  }

  public RoundTable withRadius(int pixels) {
    return new RoundTable(kind, seats, middle, sentence, pixels, list);
  }

  /** The page itself lists the seats with their numbers right below. */
  public RoundTable withoutList() {
    return new RoundTable(kind, seats, middle, sentence, radius, false);
  }

  public boolean namesFit() {
    return seats.size() <= MOST_NAMED;
  }

  /** Desktop drawing with names; numbers when there are too many seats for names. */
  public String named(Words words) {
    return namesFit() ? Drawn.of(this, words, Size.NAMES).svg() : numbered(words);
  }

  /** Drawing with numbers one to n; the list that follows carries the names. */
  public String numbered(Words words) {
    return Drawn.of(this, words, Size.NUMBERS).svg();
  }

  /** About 200 pixels wide, numbers, two lines in the middle. */
  public String card(Words words) {
    return new Drawing(this, words, Size.CARD).svg();
  }

  /** 48 pixels, decorative: the words stand beside it. */
  public String listBadge() {
    return Badge.svg(seats, 48);
  }

  /** 24 pixels, decorative: the words stand beside it. */
  public String badge() {
    return Badge.svg(seats, 24);
  }

  /** The class names that decide in the style sheet which of the two drawings is shown. */
  public String classes(Words words) {
    if (!namesFit()) {
      return "roundtable" + (list ? " listed" : "");
    }
    int width = Drawn.of(this, words, Size.NAMES).width();
    int wanted = (int) Math.clamp(Math.floor(width * .96 / 20) * 20.0, 280, 680);
    return "roundtable named needs-" + wanted + (list ? "" : " bare");
  }

  /** The i-th seat's sign for the list. */
  public String markOf(int i) {
    return seats.get(i).mark().svg();
  }

  /** "Eastside Parents Council, supports with conditions". */
  public String spoken(int i, Words words) {
    Seat seat = seats.get(i);
    boolean plain = seat.mark() == Mark.CHAIR && seat.word().isEmpty();
    String said = plain ? seat.name() : seat.name() + ", " + word(seat, words);
    return seat.ring() == Seat.Ring.YOU ? said + " " + words.t("ui.table.you") : said;
  }

  /** The word beside a seat's mark. */
  public static String word(Seat seat, Words words) {
    return seat.word().isEmpty() ? words.t(seat.mark().wordKey()) : seat.word();
  }
}
