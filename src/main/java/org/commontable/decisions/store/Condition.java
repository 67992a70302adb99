package org.commontable.decisions.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.rules.ConditionState;

/** A condition of a stance with all states it went through, oldest first. */
public record Condition(UUID id, int n, String text, List<Step> steps) {
  /**
   * @param intoText version that took it in, when it was accepted into the text
   * @param checkOn when its organization looks whether it is met
   */
  public record Step(
      ConditionState state,
      Optional<Integer> intoText,
      Optional<LocalDate> checkOn,
      Instant at,
      UUID by) {}

  public Condition {
    steps = List.copyOf(steps);
  }

  public ConditionState state() {
    return steps.isEmpty() ? ConditionState.OPEN : steps.getLast().state();
  }

  ConditionState stateAt(Instant instant) {
    return steps.stream()
        .filter(step -> !step.at().isAfter(instant))
        .reduce((_, last) -> last)
        .map(Step::state)
        .orElse(ConditionState.OPEN);
  }

  boolean brokenSince(Instant instant) {
    return state() == ConditionState.BROKEN && !steps.getLast().at().isAfter(instant);
  }

  public Optional<LocalDate> checkOn() {
    return steps.reversed().stream().flatMap(step -> step.checkOn().stream()).findFirst();
  }

  public Optional<Integer> intoText() {
    return steps.reversed().stream().flatMap(step -> step.intoText().stream()).findFirst();
  }
}
