package org.commontable.decisions.store;

import java.time.Instant;

/** The notes went out: the absent may answer until then. */
public record NotesSent(int round, Instant at, Instant windowUntil) {}
