package org.commontable.accounts.passkeys;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A public key whose private half never leaves its owner's device, or her vendor's keychain.
 *
 * @param site host name it was made for; elsewhere it answers nothing
 * @param credential WebAuthn's attested credential data, as the authenticator wrote it
 * @param counter how often it signed, as it says itself; 0 where it does not count
 * @param mayBeCopied backup eligible: its keychain carries it to other devices
 * @param used last time it signed in; null before the first
 * @param doubted when its counter went back; from then on it opens nothing
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Passkey(
    UUID id,
    UUID person,
    String site,
    byte[] credentialId,
    byte[] credential,
    long counter,
    boolean mayBeCopied,
    boolean copied,
    String transports,
    String name,
    Instant added,
    @Nullable Instant used,
    @Nullable Instant doubted) {
  public static final int LONGEST_NAME = 60;
}
