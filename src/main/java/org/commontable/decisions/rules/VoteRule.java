package org.commontable.decisions.rules;

/** Rules that count for and against: an unmet part fails, and nobody is asked afterwards. */
public sealed interface VoteRule extends Rule
    permits Measure, WeightedMajority, ShareOfWeight, DoubleMajority {
  @Override
  default boolean admits(Stance stance) {
    return !(stance instanceof Stance.Block);
  }

  @Override
  default Outcome unmet() {
    return Outcome.FAILED;
  }

  @Override
  default boolean opensWindow() {
    return false;
  }
}
