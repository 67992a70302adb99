package org.commontable.members.prospects;

import java.time.Instant;
import java.util.UUID;

/** An organization that is wanted at the table, with the last word on it. */
public record Prospect(UUID id, String name, Instant at, UUID by, Word last) {
  public String path() {
    return "/members/prospects/" + id;
  }
}
