package org.commontable.accounts.oidc;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Voucher;

/**
 * Where the people of one organization sign in otherwise.
 *
 * @param address as the issuer writes it in its tokens, to the letter
 * @param clientId how it calls this table
 * @param required what it must say of those it vouches for, where it serves others too
 */
public record Issuer(
    UUID id,
    UUID organization,
    String address,
    String clientId,
    Optional<RequiredClaim> required,
    Instant setAt,
    UUID setBy) {
  public Voucher voucher() {
    return new Voucher(organization, address);
  }
}
