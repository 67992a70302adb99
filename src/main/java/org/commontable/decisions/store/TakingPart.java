package org.commontable.decisions.store;

import java.time.Instant;
import java.util.UUID;

/** Whether an organization that blocked takes part in what the vote then adopted. */
public record TakingPart(UUID organization, boolean takesPart, Instant at) {}
