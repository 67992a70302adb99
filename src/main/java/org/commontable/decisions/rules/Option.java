package org.commontable.decisions.rules;

import java.util.Locale;

/**
 * What a share per option may be asked of. Abstaining has no limit, because a limit rewards
 * abstaining in order to defeat; a legal recusal has none, because it is no dissent.
 */
public enum Option {
  YES(Position.SUPPORT, Position.CONDITIONAL_COUNTED),
  SUPPORT(Position.SUPPORT),
  CONDITIONAL(Position.CONDITIONAL_COUNTED, Position.CONDITIONAL_NOT_COUNTED),
  STAND_ASIDE(Position.STAND_ASIDE),
  OPPOSE(Position.OPPOSE),
  BLOCK(Position.BLOCK);

  private final Position[] positions;

  Option(Position... positions) {
    this.positions = positions;
  }

  public String written() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  <A extends Amount<A>> A in(Tally<A> tally) {
    return tally.at(positions);
  }

  /** One more of it speaks for the proposal: it may have a minimum, the others a maximum. */
  boolean speaksFor() {
    return this == YES || this == SUPPORT;
  }
}
