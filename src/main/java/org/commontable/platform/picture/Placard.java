package org.commontable.platform.picture;

import java.util.List;

/**
 * What a picture says that goes out into the world: drawn as a sign for web pages ({@link Sign})
 * and as an image for cards ({@link ShareImage}). Every word comes ready, in one language.
 *
 * @param area public, equity or funding
 * @param from whose table it is
 * @param word where it stands, at most three words: "Adopted"
 * @param state the same with what else must be known: "Adopted; objections until December 3, 2026"
 * @param by "7 of 9 member organizations"; empty where nothing was adopted
 * @param seats the seats that may be shown, in alphabetical order
 * @param names the same in words; empty for none
 * @param foot date and address, in two lines
 * @param said all of it in a sentence, for those who do not see it
 */
public record Placard(
    String lang,
    String area,
    String from,
    String title,
    String word,
    String state,
    String by,
    List<Mark> seats,
    String names,
    List<String> foot,
    String said) {
  public Placard {
    seats = List.copyOf(seats);
    foot = List.copyOf(foot);
  }
}
