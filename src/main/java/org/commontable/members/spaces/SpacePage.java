package org.commontable.members.spaces;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.members.Organization;
import org.commontable.platform.web.Form;

/**
 * An organization's encrypted space.
 *
 * @param keys newest first; empty while it has none
 * @param page this page of the items, from 1 to {@code last}
 * @param fresh an id for the next note, and one for the next file
 * @param megabytes kept now, rounded up
 */
public record SpacePage(
    Organization organization,
    List<Key> keys,
    List<Line> items,
    int page,
    int last,
    Fresh fresh,
    long megabytes,
    Form form) {

  public record Key(String check, String by, java.time.Instant at) {}

  public record Line(
      String id,
      String key,
      String kind,
      String title,
      long kilobytes,
      String by,
      java.time.Instant at,
      Optional<String> removedBy,
      Optional<java.time.Instant> removedAt) {}

  public record Fresh(UUID note, UUID file) {}

  /** The check of the key that seals; empty while there is none. */
  public String current() {
    return keys.isEmpty() ? "" : keys.getFirst().check();
  }

  public String path() {
    return organization.path() + "/space";
  }
}
