package org.commontable.members.profile;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.members.Permission;

/**
 * One version of what an organization says about itself.
 *
 * @param version 1, 2, 3 …
 * @param nationalBody who must permit; empty when nobody must
 * @param offers {@link Offer} key to its own words, in the order of the offers; no empty ones
 * @param designee whom to ask, other than the busy leader; members alone see it
 * @param shown keys of the {@link Item}s that the public may read
 */
public record Profile(
    UUID organization,
    int version,
    Instant at,
    UUID by,
    Permission permission,
    String nationalBody,
    Map<String, String> offers,
    String will,
    String willNot,
    String designee,
    String designeeReach,
    List<String> shown) {

  public Profile {
    shown = List.copyOf(shown);
  }

  /** What stands in a template's row; nothing said is an empty text. */
  public String offered(String offer) {
    return offers.getOrDefault(offer, "");
  }

  public boolean shows(String item) {
    return shown.contains(item);
  }
}
