package org.commontable.decisions.letters;

import java.util.List;
import org.commontable.decisions.letters.SignOnLetter.Signature;
import org.commontable.decisions.letters.SignOnLetter.Signer;

/**
 * One letter, as it would go out, with what the reader may do.
 *
 * @param state open until, closed or sent, in a sentence
 * @param from whose letterhead it bears, in the letter's own language, as are the next six
 * @param asOf the day of its list of signers
 * @param rests on which decision it rests, or that it is no position of the coalition
 * @param own the reader's own organizations
 * @param signed who signed with what authority; empty for those who are not members
 * @param pdfLacks our typefaces cannot write some of its letters
 * @param again organizations that signed an earlier text and are asked again
 * @param declined organizations that will not sign the present text, for members
 * @param paper a signed paper may be entered
 * @param history versions and what became of it, one line each
 */
public record LetterPage(
    SignOnLetter letter,
    boolean member,
    boolean keeps,
    String state,
    String tag,
    String from,
    String date,
    String asOf,
    String signersTitle,
    String nobody,
    String rests,
    List<Signer> signers,
    List<Own> own,
    List<Row> signed,
    boolean pdfLacks,
    List<String> again,
    List<String> declined,
    boolean paper,
    List<Past> history) {

  /**
   * What one of the reader's organizations said.
   *
   * @param said in a sentence
   * @param sign leads to the form; empty when nothing can be signed now
   * @param withdraw may be withdrawn
   * @param decline may say that it will not sign
   */
  public record Own(
      String id, String name, String said, String sign, boolean withdraw, boolean decline) {}

  /** A signature with its authority, for members. */
  public record Row(String name, Signature signature, String authority, String given) {}

  public record Past(String when, String what) {}
}
