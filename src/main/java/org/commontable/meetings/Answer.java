package org.commontable.meetings;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An organization's word whether it will come. Nobody must give one.
 *
 * @param channel how it will take part; empty when it will not come
 */
public record Answer(UUID organization, Optional<Channel> channel, Instant at, UUID by) {
  public boolean comes() {
    return channel.isPresent();
  }
}
