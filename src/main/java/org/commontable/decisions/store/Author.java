package org.commontable.decisions.store;

import java.util.UUID;
import org.commontable.platform.record.Fact;

/**
 * Who does something and by which request.
 *
 * @param request the same request twice is one act
 */
public record Author(UUID person, UUID request, String channel) {
  /** Time has passed; nobody pressed. */
  public static Author clock(UUID request) {
    return new Author(Fact.PROGRAM, request, "program");
  }

  public static Author web(UUID person, UUID request) {
    return new Author(person, request, "web");
  }
}
