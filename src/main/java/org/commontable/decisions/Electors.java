package org.commontable.decisions;

import java.util.Set;
import java.util.UUID;

/** Who of the members has a vote, for rooms that count them. */
public interface Electors {
  /** Members that have a vote in no class of decisions now: no meeting waits for them. */
  Set<UUID> withoutAnyVote(RuleBook rules);
}
