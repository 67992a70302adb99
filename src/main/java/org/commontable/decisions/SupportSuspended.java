package org.commontable.decisions;

import java.time.Instant;
import java.util.UUID;

/** A broken condition was not cured in time: the coalition is told, and public texts follow. */
public record SupportSuspended(
    UUID decision, String number, UUID organization, UUID condition, Instant after) {}
