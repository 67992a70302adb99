package org.commontable.decisions.web;

import java.util.List;

/**
 * One amendment as a diff.
 *
 * @param heading whose it is
 * @param about which clauses it changes and on which version it was proposed
 * @param state what became of it; empty while it waits
 * @param clashes open ones that touch the same clauses
 * @param mayAnswer the mover may accept or refuse it now
 * @param means what a new version brings with it
 * @param acceptable its clauses still stand, so that it can be accepted
 * @param translated the text is in Spanish too, which the mover reads over
 */
public record AmendmentPage(
    ActPage act,
    String id,
    String heading,
    String reason,
    String about,
    String state,
    List<Diff.Run> changes,
    List<Diff.Run> changesEs,
    List<Clash> clashes,
    boolean mayAnswer,
    String means,
    boolean acceptable,
    boolean translated,
    boolean mayWithdraw,
    boolean open) {

  /**
   * Another amendment in the way.
   *
   * @param canStay its clauses would be untouched, so that the mover says whether it stays or falls
   */
  public record Clash(String id, String href, String name, String what, boolean canStay) {}
}
