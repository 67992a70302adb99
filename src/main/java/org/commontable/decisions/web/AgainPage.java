package org.commontable.decisions.web;

import java.util.List;

/**
 * The same question again.
 *
 * @param may it may be filed now
 * @param asked who asks for it before its time, with what is new
 * @param asks organizations of the reader that have not asked
 * @param files organizations of the reader that may move it
 */
public record AgainPage(
    ActPage act,
    String rule,
    boolean may,
    List<Asked> asked,
    List<StancePage.Choice> asks,
    List<StancePage.Choice> files) {

  public record Asked(String when, String name, String facts) {}
}
