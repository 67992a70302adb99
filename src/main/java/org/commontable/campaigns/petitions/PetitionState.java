package org.commontable.campaigns.petitions;

import java.util.EnumSet;
import java.util.Set;

/** Draft, open, closed. Derived from dated facts and the clock, never stored. */
public enum PetitionState {
  DRAFT,
  OPEN,
  CLOSED;

  /** Everybody may read these; a closed petition keeps its page for ever. */
  static final Set<PetitionState> VISIBLE = Set.copyOf(EnumSet.of(OPEN, CLOSED));

  static final Set<PetitionState> SIGNABLE = Set.copyOf(EnumSet.of(OPEN));

  public boolean visible() {
    return VISIBLE.contains(this);
  }

  public boolean signable() {
    return SIGNABLE.contains(this);
  }
}
