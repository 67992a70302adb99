package org.commontable.decisions.rules;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a condition stands, and where it may go from there. Nothing is deleted. */
public enum ConditionState {
  OPEN,
  ACCEPTED,
  REFUSED,
  WITHDRAWN,
  MET,
  BROKEN;

  public Set<ConditionState> next() {
    return switch (this) {
      case OPEN -> EnumSet.of(ACCEPTED, REFUSED, WITHDRAWN);
      case ACCEPTED -> EnumSet.of(MET, BROKEN, WITHDRAWN);
      case MET -> EnumSet.of(BROKEN);
      case BROKEN -> EnumSet.of(MET);
      case REFUSED, WITHDRAWN -> EnumSet.noneOf(ConditionState.class);
    };
  }

  public boolean isAgreed() {
    return this == ACCEPTED || this == MET;
  }

  public String written() {
    return name().toLowerCase(Locale.ROOT);
  }
}
