package org.commontable.accounts;

import java.util.Set;
import java.util.UUID;

/** Whose turn it is where an organization has delegates and alternates; known where seats are. */
public interface Turns {
  /** Of these organizations, those whose delegate is there: this alternate of theirs waits. */
  Set<UUID> waiting(UUID alternate, Set<UUID> organizations);
}
