package org.commontable.campaigns;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A signature counts from now on. Heard in the same transaction.
 *
 * @param signature opaque id, the evidence behind consents given with it
 * @param email empty for a paper row without an address
 * @param via organization whose link brought the person
 */
public record SignatureConfirmed(
    UUID signature, UUID petition, Optional<String> email, Optional<UUID> via, Instant at) {}
