package org.commontable.decisions.store;

import java.time.Instant;

/** The mover took the proposal back. */
public record Withdrawal(Instant at, String reason) {}
