package org.commontable.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody has signed in.
 *
 * @param how {@link #LINK}, {@link #PASSKEY} or {@link #OIDC}
 * @param handedOver by a link the convener handed over, for which only her mailbox vouches
 */
public record SignedIn(UUID person, String how, Instant at, boolean handedOver) {
  public static final String LINK = "link";
  public static final String PASSKEY = "passkey";
  public static final String OIDC = "oidc";
}
