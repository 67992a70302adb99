package org.commontable.members;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/**
 * What was done to a membership because a decision said so.
 *
 * @param decision the decision's id; each is carried out once
 * @param number its number, "2026-14"
 */
public record MembershipAct(
    UUID id, UUID organization, Kind kind, UUID decision, String number, Instant at, UUID by) {

  /** Admitting seats nobody: the organization joins by its own press. */
  public enum Kind {
    ADMITTED,
    SUSPENDED,
    RESUMED;

    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Kind of(String key) {
      return valueOf(key.toUpperCase(Locale.ROOT));
    }
  }
}
