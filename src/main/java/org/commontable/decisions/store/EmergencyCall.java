package org.commontable.decisions.store;

import java.time.Instant;
import java.util.UUID;

/** A member asks that the emergency rule be used, and says why. */
public record EmergencyCall(UUID organization, String reason, Instant at) {}
