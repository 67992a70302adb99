package org.commontable.members;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A dated fact: from then to then this organization was a member. One who leaves and comes back has
 * two. The instant of joining is inside, the instant of leaving is not.
 */
record Membership(UUID organization, Instant joined, Optional<Instant> left) {

  boolean covers(Instant instant) {
    return !joined.isAfter(instant) && left.filter(end -> !end.isAfter(instant)).isEmpty();
  }

  /** Eligibility is this and nothing else: a query over dated facts (decisions.md §8). */
  static Set<UUID> inGoodStanding(Collection<Membership> facts, Instant instant) {
    return facts.stream()
        .filter(fact -> fact.covers(instant))
        .map(Membership::organization)
        .collect(Collectors.toUnmodifiableSet());
  }
}
