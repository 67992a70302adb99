package org.commontable.decisions;

import java.time.Instant;
import java.util.UUID;

/** The convener annulled a decision: it is no position of the coalition any more. */
public record DecisionAnnulled(UUID decision, String number, Instant at) {}
