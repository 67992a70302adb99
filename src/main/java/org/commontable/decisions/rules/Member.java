package org.commontable.decisions.rules;

/** A voting organization of the table frozen when the decision opened. */
public record Member(String id, Weight weight) {
  public Member(String id) {
    this(id, Weight.ONE);
  }
}
