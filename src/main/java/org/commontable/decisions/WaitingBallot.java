package org.commontable.decisions;

import java.time.Instant;

/**
 * A secret ballot that an organization has not cast.
 *
 * @param title of the election
 * @param closes the last instant in which it is taken
 */
public record WaitingBallot(String title, Instant closes, String path) {}
