package org.commontable.decisions.store;

import java.time.Instant;
import java.util.UUID;

/** An organization released its name for the public, or took it off. The last one holds. */
public record NameWish(UUID organization, boolean released, Instant at) {}
