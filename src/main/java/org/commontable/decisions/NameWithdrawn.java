package org.commontable.decisions;

import java.time.Instant;
import java.util.UUID;

/** An organization took its name off: live public pages follow at once. */
public record NameWithdrawn(UUID decision, String number, UUID organization, Instant at) {}
