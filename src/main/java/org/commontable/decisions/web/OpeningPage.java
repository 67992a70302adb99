package org.commontable.decisions.web;

import java.util.List;

/**
 * Before a decision opens: who is asked and who is not.
 *
 * @param asked how many have a vote
 * @param withoutVote each member that has none, with the reason
 * @param barred names of members that the law leaves only their recusal
 * @param emergency how the emergency rule works here and who called it; empty where none has
 */
public record OpeningPage(
    ActPage act,
    int asked,
    List<String> withoutVote,
    List<String> barred,
    List<String> emergency) {}
