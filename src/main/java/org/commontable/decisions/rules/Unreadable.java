package org.commontable.decisions.rules;

/** A question that cannot be judged; names the field that is wrong. */
public final class Unreadable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final String field;

  public Unreadable(String field, String why) {
    super(field + ": " + why);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
