package org.commontable.accounts;

import java.time.Instant;
import java.util.UUID;

/** This passkey opens nothing any more. */
public record PasskeyRemoved(UUID person, String name, Instant at) {}
