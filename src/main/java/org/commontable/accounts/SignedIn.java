package org.commontable.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody signed in.
 *
 * @param how link, passkey or oidc
 * @param handedOver by a link that the convener handed over
 */
public record SignedIn(UUID person, String how, Instant at, boolean handedOver) {}
