package org.commontable.members.commitments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One promise with all that happened to it, oldest first.
 *
 * @param figure how much; empty when it is not counted
 * @param currency ISO 4217 with money, else empty
 * @param what what is promised, in words
 * @param purpose what it is for
 * @param link page of the decision or campaign it is for; may be empty
 * @param enteredFor somebody entered it who does not speak for the organization
 */
public record Commitment(
    UUID id,
    UUID organization,
    What kind,
    Optional<BigDecimal> figure,
    String currency,
    String what,
    String purpose,
    String link,
    LocalDate due,
    boolean enteredFor,
    Instant at,
    UUID by,
    List<Step> steps) {

  public Commitment {
    steps = List.copyOf(steps);
  }

  public String path() {
    return "/members/commitments/" + id;
  }

  /** The last thing that became of it; confirming decides nothing. */
  Optional<Step> outcome() {
    return steps.reversed().stream().filter(step -> !step.step().equals("confirmed")).findFirst();
  }

  /** Its own organization stands by it. Any step is the organization's, so any confirms. */
  public boolean confirmed() {
    return !enteredFor || !steps.isEmpty();
  }

  /** A promise for today is not overdue before tomorrow. */
  State state(LocalDate today, boolean member) {
    return outcome()
        .map(step -> State.valueOf(step.step().toUpperCase(java.util.Locale.ROOT)))
        .orElseGet(
            () -> !member ? State.LEFT : due.isBefore(today) ? State.OVERDUE : State.PROMISED);
  }

  /** How much of it was kept, where it is counted. */
  BigDecimal keptFigure() {
    return outcome()
        .flatMap(step -> step.step().equals("kept") ? figure : step.figure())
        .orElse(BigDecimal.ZERO);
  }

  /** Steps its organization may take now. */
  List<String> possible() {
    return confirmed() ? Step.CLOSING : Step.UNCONFIRMED;
  }
}
