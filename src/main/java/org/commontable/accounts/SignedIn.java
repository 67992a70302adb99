package org.commontable.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody has signed in.
 *
 * @param how {@link #LINK}, {@link #PASSKEY} or {@link #OIDC}
 * @param handedOver by a link the convener handed over, for which only her mailbox vouches
 * @param voucher the organization's own sign-in, when it was by that
 */
public record SignedIn(
    UUID person, String how, Instant at, boolean handedOver, @Nullable Voucher voucher) {
  public static final String LINK = "link";
  public static final String PASSKEY = "passkey";
  public static final String OIDC = "oidc";

  public SignedIn(UUID person, String how, Instant at, boolean handedOver) {
    this(person, how, at, handedOver, null);
  }
}
