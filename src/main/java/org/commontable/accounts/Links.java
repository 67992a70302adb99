package org.commontable.accounts;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Mailed links. Only a token's SHA-256 is kept; opening one by GET writes nothing. */
public interface Links {
  /** A new token; 256 random bits, URL-safe. */
  String issue(
      UUID person,
      LinkPurpose purpose,
      @Nullable UUID organization,
      String target,
      Duration life,
      boolean handedOver);

  /** The link of this token whatever its state; empty when there is none. */
  Optional<Link> open(String token);

  /** Uses it up. False when somebody was faster or it has expired. */
  boolean use(Link link);
}
