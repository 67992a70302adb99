package org.commontable.decisions.store;

/**
 * What a proposal costs and what it rests on, in its mover's words; each may be empty.
 *
 * @param costs what it costs and who pays
 * @param evidence figures and documents, with their links
 */
public record Grounds(String costs, String evidence) {
  public static final Grounds NONE = new Grounds("", "");

  public boolean isEmpty() {
    return costs.isEmpty() && evidence.isEmpty();
  }
}
