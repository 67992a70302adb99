package org.commontable.decisions.store;

import java.time.Instant;

/** A later closing time, set at this instant. */
public record Extension(Instant at, Instant closes) {}
