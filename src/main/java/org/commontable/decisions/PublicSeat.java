package org.commontable.decisions;

import java.util.List;
import java.util.UUID;

/**
 * An organization that said yes and released its name.
 *
 * @param conditions the conditions it set, in its own words; printed wherever its name is
 */
public record PublicSeat(
    UUID organization, String name, String shortName, String slug, List<String> conditions) {
  public PublicSeat {
    conditions = List.copyOf(conditions);
  }

  public boolean conditional() {
    return !conditions.isEmpty();
  }
}
