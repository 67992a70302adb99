package org.commontable.decisions.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.rules.ConditionState;

/** A step that a condition is to take. */
public record NextStep(
    ConditionState to,
    Optional<Integer> intoText,
    Optional<LocalDate> checkOn,
    Optional<UUID> owner) {

  public static NextStep to(ConditionState state) {
    return new NextStep(state, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Accepted into this version of the text. */
  public static NextStep intoText(int version) {
    return new NextStep(
        ConditionState.ACCEPTED, Optional.of(version), Optional.empty(), Optional.empty());
  }

  /**
   * Accepted as standing.
   *
   * @param owner who sees to it; empty for the convener
   */
  public static NextStep standing(LocalDate checkOn, Optional<UUID> owner) {
    return new NextStep(ConditionState.ACCEPTED, Optional.empty(), Optional.of(checkOn), owner);
  }

  /** What the mover says; the organization that set it says the rest. */
  boolean answers() {
    return to == ConditionState.ACCEPTED || to == ConditionState.REFUSED;
  }
}
