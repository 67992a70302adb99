package org.commontable.decisions.rules;

/**
 * A voting organization of the table frozen when the decision opened.
 *
 * @param chamber the group it is counted with when a quorum asks for each chamber; empty for none
 */
public record Member(String id, Weight weight, String chamber) {
  public Member(String id, Weight weight) {
    this(id, weight, "");
  }

  public Member(String id) {
    this(id, Weight.ONE);
  }
}
