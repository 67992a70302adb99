package org.commontable.campaigns.petitions;

import java.time.Instant;
import java.util.UUID;

/**
 * A list made for the addressee.
 *
 * @param asOf signatures counted up to then are on it: as many as the public figure said
 * @param sha256 fingerprint of its CSV file as it was made
 */
public record DeliveryList(
    UUID id, UUID petition, Instant asOf, long signatures, String sha256, Instant made) {

  /** What the addressee receives of a signer, as promised beside the button; nothing else. */
  public record Line(String name, String zip) {}
}
