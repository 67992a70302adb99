package org.commontable.decisions;

import java.time.Instant;
import java.util.UUID;

/** An organization has said something to a text. */
public record StanceTaken(UUID decision, String number, UUID organization, Instant at) {}
