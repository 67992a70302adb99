package org.commontable.decisions.store;

import java.time.Instant;

/** A round was closed at {@code closed}; early, by the convener, or by the clock. */
public record Closing(int round, Instant closed, boolean early) {}
