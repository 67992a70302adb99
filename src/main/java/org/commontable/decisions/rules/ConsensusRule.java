package org.commontable.decisions.rules;

import org.commontable.shared.Fraction;

/** Rules that seek agreement: no opposing and no abstaining, and an unmet part goes on to talks. */
public sealed interface ConsensusRule extends Rule permits Consensus, ConsensusMinus, Consent {
  @Override
  default boolean admits(Stance stance) {
    return !(stance instanceof Stance.Oppose || stance instanceof Stance.Abstain);
  }

  @Override
  default Outcome unmet() {
    return Outcome.TO_RESOLUTION;
  }

  @Override
  default boolean opensWindow() {
    return true;
  }

  static Part blocks(Tally<Heads> heads, Heads allowed) {
    return Part.of(
        "blocks",
        heads.at(Position.BLOCK),
        Relation.AT_MOST,
        Fraction.ONE,
        allowed,
        Figures.of(heads));
  }

  /** Not more than this share of those present. */
  static Part cap(String key, Heads counted, Fraction cap, Tally<Heads> heads) {
    return Part.of(key, counted, Relation.AT_MOST, cap, heads.present(), Figures.of(heads));
  }

  /** More than half of those present support: silence carries nothing. */
  static Part floor(Tally<Heads> heads) {
    return Part.of(
        "floor",
        heads.yes(),
        Relation.MORE_THAN,
        Fraction.HALF,
        heads.present(),
        Figures.of(heads));
  }

  static Fraction checkedCap(Fraction cap) {
    if (cap.signum() < 0 || cap.compareTo(Fraction.ONE) > 0) {
      throw new IllegalArgumentException("the cap is at least 0 and at most 1");
    }
    return cap;
  }
}
