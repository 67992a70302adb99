package org.commontable.campaigns;

import java.util.List;
import java.util.UUID;
import org.commontable.platform.picture.Mark;
import org.commontable.platform.picture.Seat;

/**
 * An organization that stands behind a campaign in public.
 *
 * @param mark support, support with conditions, or a plain chair when it acts in its own name
 * @param conditions its own conditions, printed wherever its name is
 */
public record Backer(
    UUID organization,
    String name,
    String shortName,
    String slug,
    Mark mark,
    List<String> conditions) {
  public Backer {
    conditions = List.copyOf(conditions);
  }

  public String path() {
    return "/members/" + slug;
  }

  public Seat seat() {
    return new Seat(name, shortName, mark, path(), false);
  }
}
