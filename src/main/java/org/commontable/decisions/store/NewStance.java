package org.commontable.decisions.store;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A stance about to be taken; the fields as in {@link Given}.
 *
 * @param own what the organization decided itself, where it says so
 */
public record NewStance(
    UUID organization,
    int version,
    String stance,
    boolean legal,
    List<String> conditions,
    String reason,
    String principle,
    String meet,
    Channel channel,
    boolean byClerk,
    boolean handedOver,
    Optional<OwnDecision> own) {
  public NewStance {
    conditions = List.copyOf(conditions);
    if (stance.equals("conditional") == conditions.isEmpty()) {
      throw new IllegalArgumentException("conditions belong to a conditional stance alone");
    }
  }
}
