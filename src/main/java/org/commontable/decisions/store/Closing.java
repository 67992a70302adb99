package org.commontable.decisions.store;

import java.time.Instant;

/** The decision was closed at {@code closed}; early, by the convener, or by the clock. */
public record Closing(Instant closed, boolean early) {}
