package org.commontable.accounts;

import java.time.Instant;
import java.util.UUID;

/** Somebody signed out, or ended one of her sessions from another device: one event for each. */
public record SessionEnded(UUID person, Instant at) {}
