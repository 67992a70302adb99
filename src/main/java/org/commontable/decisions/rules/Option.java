package org.commontable.decisions.rules;

import java.util.Locale;

/**
 * What a share per option may be asked of. Abstaining has no limit, because a limit rewards
 * abstaining in order to defeat; a legal recusal has none, because it is no dissent.
 */
public enum Option {
  YES,
  SUPPORT,
  CONDITIONAL,
  STAND_ASIDE,
  OPPOSE,
  BLOCK;

  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  <A extends Amount<A>> A in(Tally<A> tally) {
    return switch (this) {
      case YES -> tally.yes();
      case SUPPORT -> tally.at(Position.SUPPORT);
      case CONDITIONAL -> tally.at(Position.CONDITIONAL_COUNTED, Position.CONDITIONAL_NOT_COUNTED);
      case STAND_ASIDE -> tally.at(Position.STAND_ASIDE);
      case OPPOSE -> tally.at(Position.OPPOSE);
      case BLOCK -> tally.at(Position.BLOCK);
    };
  }

  /** One more of it speaks for the proposal: it may have a minimum, the others a maximum. */
  boolean speaksFor() {
    return this == YES || this == SUPPORT;
  }
}
