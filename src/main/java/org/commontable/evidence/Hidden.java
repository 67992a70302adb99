package org.commontable.evidence;

import java.util.Locale;
import java.util.Optional;

/** Why a number that a file may hold is not on our pages. */
public enum Hidden {
  /** 1 to 9 events. */
  FEW_EVENTS,
  /** The group has fewer than ten students. */
  SMALL_GROUP,
  /** The state itself hides it. */
  STATE,
  /** A total or gender row would give away a race row that stands beside it. */
  BESIDE_GROUPS,
  /** With it, a hidden number of a district could be worked out. */
  COMPLEMENT;

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Hidden> of(String word) {
    return Optional.of(valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
  }
}
