package org.commontable.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Gives identifiers that sort by time (UUID version 7, RFC 9562). */
@FunctionalInterface
public interface Ids {
  UUID next();

  /** Milliseconds from the clock, the rest random; ties are not ordered. */
  static Ids timeOrdered(Clock clock) {
    var random = new SecureRandom();
    return () -> {
      long high = (clock.millis() << 16) | 0x7000L | (random.nextInt() & 0x0FFFL);
      long low = (random.nextLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
      return new UUID(high, low);
    };
  }
}
