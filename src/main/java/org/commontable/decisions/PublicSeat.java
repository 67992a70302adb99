package org.commontable.decisions;

import java.util.List;
import java.util.UUID;

/**
 * An organization that said yes and released its name.
 *
 * @param conditions the conditions it set, in its own words; printed wherever its name is
 * @param suspended one of them was broken and not cured: it stands behind nothing until it is met
 */
public record PublicSeat(
    UUID organization,
    String name,
    String shortName,
    String slug,
    List<String> conditions,
    boolean suspended) {
  public PublicSeat {
    conditions = List.copyOf(conditions);
  }

  public PublicSeat(
      UUID organization, String name, String shortName, String slug, List<String> conditions) {
    this(organization, name, shortName, slug, conditions, false);
  }

  public boolean conditional() {
    return !conditions.isEmpty();
  }
}
