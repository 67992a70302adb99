package org.commontable.decisions;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.LocalizedText;

/**
 * An amendment that nobody has answered.
 *
 * @param title of the proposal it would change
 * @param by the organization that proposes it
 * @param mover who answers it; empty when that is the convener
 * @param closes after that it falls unanswered; empty for a draft
 */
public record WaitingAmendment(
    UUID id,
    String decision,
    LocalizedText title,
    UUID by,
    Optional<UUID> mover,
    Optional<Instant> closes) {

  public String path() {
    return "/decisions/" + decision + "/amendments/" + id;
  }
}
