package org.commontable.decisions.outward;

import java.util.List;
import org.commontable.platform.paper.Typeface;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.picture.Placard;

/**
 * A public decision in the words of one language, ready to go out.
 *
 * @param word its state in at most three words
 * @param state its state with what else must be known of it
 * @param by "7 of 9 member organizations"; empty where nothing was adopted
 * @param statement the sentence one may quote, written from the record
 * @param seats signs of the organizations that said yes and released their name
 * @param names the same, each with a word where its support is suspended
 * @param conditions of each of them, in its own words; empty for none
 * @param asOf the day on which this was true
 * @param address where it can be read, whole
 * @param print begins the fingerprint of the statement: another one, another sentence
 */
public record Outward(
    String lang,
    String number,
    String area,
    String coalition,
    String title,
    String word,
    String state,
    String by,
    String statement,
    List<Mark> seats,
    List<String> names,
    List<String> conditions,
    String namesLine,
    String asOf,
    String address,
    String numbered,
    String pressLine,
    String letterLine,
    String print) {
  public Outward {
    seats = List.copyOf(seats);
    names = List.copyOf(names);
    conditions = List.copyOf(conditions);
  }

  public String path() {
    return "/decisions/" + number;
  }

  public String badge() {
    return path() + "/badge." + lang + ".svg";
  }

  public String embed() {
    return path() + "/embed." + lang;
  }

  public String image() {
    return path() + "/share." + lang + ".png";
  }

  /** What somebody hears who does not see the picture. */
  public String said() {
    return title + ". " + state + ". " + statement + " " + asOf + ".";
  }

  /** The image cannot write some of its letters; badge and frame can. */
  public boolean imageLacks() {
    return !Typeface.canWrite(coalition + title + namesLine);
  }

  Placard placard() {
    return new Placard(
        lang,
        area,
        coalition,
        title,
        word,
        state,
        by,
        seats,
        namesLine,
        List.of(numbered + " · " + asOf, address.replaceFirst("^https?://", "")),
        said());
  }

  /** In the place of a badge beside words that the record does not say any more. */
  Placard outdated(String changed) {
    return new Placard(
        lang,
        area,
        coalition,
        title,
        changed,
        changed,
        "",
        List.of(),
        "",
        placard().foot(),
        changed + " " + address);
  }
}
