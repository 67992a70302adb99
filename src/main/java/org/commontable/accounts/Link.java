package org.commontable.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link somebody holds.
 *
 * @param target local path, or the id of what it is about, as its purpose says
 * @param handedOver shown by the convener instead of mailed: what comes through it is unconfirmed
 * @param used when it was used; a used or expired link opens nothing that writes
 */
public record Link(
    UUID id,
    Person person,
    LinkPurpose purpose,
    @Nullable UUID organization,
    String target,
    Instant expires,
    boolean handedOver,
    @Nullable Instant used) {

  public boolean opensAt(Instant now) {
    return used == null && now.isBefore(expires);
  }
}
