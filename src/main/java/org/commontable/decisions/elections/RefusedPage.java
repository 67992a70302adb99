package org.commontable.decisions.elections;

/**
 * No ballot is taken now.
 *
 * @param why early, late, voted or lost
 */
public record RefusedPage(Election election, Voter voter, String why) {}
