package org.commontable.campaigns;

import java.util.EnumSet;
import java.util.Set;

/** Where a campaign stands. Derived from dated facts, never stored. */
public enum CampaignState {
  DRAFT,
  OPEN,
  ENDED;

  /** Everybody may read these; an ended campaign keeps its page for ever. */
  public static final Set<CampaignState> VISIBLE = Set.copyOf(EnumSet.of(OPEN, ENDED));

  public boolean visible() {
    return VISIBLE.contains(this);
  }
}
