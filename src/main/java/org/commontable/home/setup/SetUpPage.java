package org.commontable.home.setup;

import java.util.List;

/**
 * The steps of the first evening.
 *
 * @param done how many are done
 * @param ready true when invitations can go out
 * @param unsent invitations not yet written
 * @param waiting invitations that wait for an answer
 */
public record SetUpPage(
    List<Step> steps,
    int done,
    boolean ready,
    int unsent,
    int waiting,
    boolean mail,
    String keyFingerprint) {

  /**
   * One step.
   *
   * @param key end of the message keys
   * @param state what is there already, in words; empty when nothing is
   */
  public record Step(String key, boolean done, String state, String href) {}
}
