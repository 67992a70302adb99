package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.LocalizedText;

/**
 * A slip of the pen mended in a version: the stances on it stay, since its meaning does.
 *
 * @param fingerprint SHA-256 of the mended text, sealed as a version's is
 * @param takesEffect from this instant it is the text, unless one organization has objected
 */
public record ClericalFix(
    UUID id,
    int version,
    LocalizedText body,
    String fingerprint,
    String note,
    Instant takesEffect,
    Instant at,
    Optional<Objection> objection) {

  /** Where one organization sees a change of meaning, it is one. */
  public record Objection(UUID organization, String reason, Instant at) {}

  public boolean waits(Instant now) {
    return objection.isEmpty() && now.isBefore(takesEffect);
  }

  public boolean holds(Instant now) {
    return objection.isEmpty() && !now.isBefore(takesEffect);
  }

  /** "4be1 07c9". */
  public String shortPrint() {
    return fingerprint.substring(0, 4) + " " + fingerprint.substring(4, 8);
  }
}
