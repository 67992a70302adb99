package org.commontable.accounts;

import java.time.Instant;
import java.util.UUID;

/** Somebody removed the passkey of this name. */
public record PasskeyRemoved(UUID person, String name, Instant at) {}
