package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Optional;

/**
 * The convener annulled it. Nothing is deleted.
 *
 * @param newRound number of the decision that asks again, when one was filed
 */
public record Annulment(Instant at, String reason, Optional<String> newRound) {}
