package org.commontable.accounts;

import java.time.Instant;
import java.util.UUID;

/** Somebody may from now on sign in with this passkey, which she calls so. */
public record PasskeyAdded(UUID person, String name, Instant at) {}
