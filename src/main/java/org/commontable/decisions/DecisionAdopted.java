package org.commontable.decisions;

import java.time.Instant;
import java.util.UUID;

/** A decision closed as adopted; its window may still be open. */
public record DecisionAdopted(UUID decision, String number, Instant at) {}
