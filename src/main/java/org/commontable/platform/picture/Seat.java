package org.commontable.platform.picture;

/**
 * One seat of the table.
 *
 * @param name the organization's whole name
 * @param shortName at most twelve letters, for rolls and where the whole name finds no room
 * @param word what the mark means here, in the reader's language; empty for the mark's own word
 *     (recusal and standing aside share a mark, the word differs)
 * @param href address of the organization or of its stance; empty when there is none
 * @param ring drawn around the reader's own seat and around the one who speaks
 */
public record Seat(String name, String shortName, Mark mark, String word, String href, Ring ring) {

  /** Whose seat is ringed. */
  public enum Ring {
    NONE,
    YOU,
    SPEAKING
  }

  public Seat(String name, String shortName, Mark mark, String href, boolean you) {
    this(name, shortName, mark, "", href, you ? Ring.YOU : Ring.NONE);
  }

  public Seat withWord(String other) {
    return new Seat(name, shortName, mark, other, href, ring);
  }

  public Seat speaking() {
    return new Seat(name, shortName, mark, word, href, Ring.SPEAKING);
  }
}
