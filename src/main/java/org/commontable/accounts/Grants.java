package org.commontable.accounts;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dated facts: who held which role when, and who gave it. Ended, never deleted. */
public interface Grants {
  /** Gives the role from {@code since}; giving it again while held changes nothing. */
  void grant(UUID person, Role role, @Nullable UUID organization, Instant since, UUID by);

  void end(UUID person, Role role, @Nullable UUID organization, Instant at, UUID by);

  List<Grant> held(UUID person, Instant at);

  /** Everybody who holds the role at that instant (for an organization when one is named). */
  List<Person> holders(Role role, @Nullable UUID organization, Instant at);
}
