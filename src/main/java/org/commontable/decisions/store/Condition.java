package org.commontable.decisions.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.commontable.decisions.rules.ConditionState;

/** A condition of a stance with all states it went through, oldest first. */
public record Condition(UUID id, int n, String text, List<Step> steps) {
  /**
   * @param seq its place among all steps of all conditions
   * @param intoText version that took it in, when it was accepted into the text
   * @param checkOn when its organization looks whether it is met
   * @param owner the organization that sees to it; empty for the convener, or where nobody was
   *     asked
   * @param until until then an answer leaves everybody to think, or a breach can be cured
   */
  public record Step(
      long seq,
      ConditionState state,
      Optional<Integer> intoText,
      Optional<LocalDate> checkOn,
      Optional<UUID> owner,
      Optional<Instant> until,
      Instant at,
      UUID by) {

    /** The mover's answer that left everybody time; not a yes carried over to a new stance. */
    public boolean leavesTime() {
      return until.isPresent()
          && (state == ConditionState.ACCEPTED || state == ConditionState.REFUSED);
    }
  }

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

  public Optional<LocalDate> checkOn() {
    return latest(Step::checkOn);
  }

  public Optional<Integer> intoText() {
    return latest(Step::intoText);
  }

  public Optional<UUID> owner() {
    return latest(Step::owner);
  }

  private <T> Optional<T> latest(Function<Step, Optional<T>> said) {
    return steps.reversed().stream().flatMap(step -> said.apply(step).stream()).findFirst();
  }
}
