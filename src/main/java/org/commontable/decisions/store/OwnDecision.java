package org.commontable.decisions.store;

import java.time.LocalDate;

/**
 * What an organization decided itself, before its delegate said so at the table.
 *
 * @param body who decided: board, members, congress …, in its own words
 */
public record OwnDecision(String body, LocalDate on) {
  public OwnDecision {
    if (body.isBlank()) {
      throw new IllegalArgumentException("an own decision names the body that took it");
    }
  }
}
