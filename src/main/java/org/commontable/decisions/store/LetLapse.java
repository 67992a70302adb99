package org.commontable.decisions.store;

import java.time.Instant;

/** After consensus failed nobody takes the matter further: an end of its own, and no defeat. */
public record LetLapse(Instant at, String reason) {}
