package org.commontable.accounts;

import java.time.Instant;
import java.util.UUID;

/** A session of this person was ended. */
public record SessionEnded(UUID person, Instant at) {}
