package org.commontable.decisions.web;

import java.util.List;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.web.Form;

/**
 * The form that asks for a stance.
 *
 * @param action where it posts to
 * @param back the decision's page; empty for a reader who is not signed in
 * @param organization id of the organization asked; empty where the clerk chooses one
 * @param now what the organization says so far, in words; empty for nothing
 * @param closed why no stance can be taken; empty while one can
 * @param late where a note after close posts to; empty where none is taken
 * @param law what the law says to this organization about it
 * @param offersBlock a block asks for its reason, principle and person
 * @param ownNeeded its own rules ask for a decision of its own, with its date
 * @param forWhom where the reader may answer for several: for which organization?
 * @param seats for the clerk: whom to choose from
 */
public record StancePage(
    String action,
    String back,
    String number,
    String title,
    String area,
    String organization,
    String name,
    int version,
    String textHtml,
    String until,
    String now,
    String closed,
    String late,
    List<Option> options,
    List<LawNote> law,
    boolean offersBlock,
    boolean ownNeeded,
    List<Choice> seats,
    List<Choice> channels,
    List<Choice> forWhom,
    Form form) {

  /** The clerk enters it for an organization that she chooses in the form. */
  public boolean clerk() {
    return organization.isEmpty();
  }

  /** Support with conditions is among the answers. */
  public boolean offersConditions() {
    return options.stream().anyMatch(option -> option.value().equals("conditional"));
  }

  /** One answer with its mark and what it means in a sentence. */
  public record Option(String value, Mark mark, String label, String means) {}

  /** A value and its label. */
  public record Choice(String value, String label) {}
}
