package org.commontable.campaigns.petitions;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.LocalizedText;
import org.commontable.shared.Slug;

/**
 * A request to somebody, with signatures.
 *
 * @param target who is asked, in words
 * @param closes when it closes by itself
 * @param opened when it opened; empty while it is a draft
 * @param closed when it was closed by hand, before its day
 */
public record Petition(
    UUID id,
    Slug slug,
    UUID campaign,
    LocalizedText title,
    LocalizedText summary,
    LocalizedText text,
    LocalizedText target,
    Instant closes,
    Optional<Instant> opened,
    Optional<Instant> closed) {

  /** So long after closing somebody who signed in time may still confirm (campaigns.md 2.2). */
  static final Duration GRACE = Duration.ofHours(24);

  public PetitionState state(Instant now) {
    if (opened.isEmpty()) {
      return PetitionState.DRAFT;
    }
    return now.isBefore(end()) ? PetitionState.OPEN : PetitionState.CLOSED;
  }

  /** When it closes or closed, by hand or by its day. */
  public Instant end() {
    return closed.filter(at -> at.isBefore(closes)).orElse(closes);
  }

  /** A pending signature may still be confirmed for a day after closing. */
  public boolean confirmable(Instant now) {
    return opened.isPresent() && now.isBefore(end().plus(GRACE));
  }

  public String path() {
    return "/petitions/" + slug;
  }
}
