package org.commontable.platform.record;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be written into the record.
 *
 * @param format format of the payload: the number in the heading of its chapter, else 1
 * @param type as described in docs/record-format.md, for example {@code decision.opened}
 * @param actor the person who did it, as an opaque id; {@link #PROGRAM} when nobody pressed
 * @param organization for which organization, if for one
 * @param channel how it came in: web, mail, phone, paper, command
 * @param requestId the request it belongs to; one request may write several entries
 * @param payload strings, longs, integers, booleans, lists and maps; never floats; fields as
 *     described for the type
 */
public record Fact(
    int format,
    String type,
    UUID actor,
    @Nullable UUID organization,
    String channel,
    UUID requestId,
    Map<String, Object> payload) {

  /** In the first format of its type. */
  public Fact(
      String type,
      UUID actor,
      @Nullable UUID organization,
      String channel,
      UUID requestId,
      Map<String, Object> payload) {
    this(1, type, actor, organization, channel, requestId, payload);
  }

  /** The program itself, where time passed and nobody pressed. */
  public static final UUID PROGRAM = new UUID(0, 0);
}
