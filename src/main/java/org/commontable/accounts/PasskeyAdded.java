package org.commontable.accounts;

import java.time.Instant;
import java.util.UUID;

/** Somebody added a passkey under this name. */
public record PasskeyAdded(UUID person, String name, Instant at) {}
