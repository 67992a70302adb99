package org.commontable.members.commitments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What happened to a promise.
 *
 * @param step confirmed, kept, partly, released or disowned
 * @param figure how much was kept, with partly alone
 */
public record Step(
    UUID commitment, String step, Optional<BigDecimal> figure, String note, Instant at, UUID by) {
  static final List<String> CLOSING = List.of("kept", "partly", "released");
  static final List<String> UNCONFIRMED =
      List.of("confirmed", "kept", "partly", "released", "disowned");
}
