package org.commontable.decisions.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commontable.decisions.file.Term;
import org.commontable.decisions.rules.ConditionState;
import org.commontable.platform.record.Entry;

/**
 * The conditions of one decision, step by step: each step must follow from the one before, only its
 * own organization says what became of it, and no promise of time is broken.
 */
final class ConditionLog {
  /** Before the time to cure stood with a breach it was this. */
  private static final Duration UNWRITTEN = Duration.ofDays(7);

  private record Step(String state, Instant at, Optional<Instant> until) {}

  private record Known(String organization, String first, List<Step> steps) {
    String state() {
      return steps.isEmpty() ? first : steps.getLast().state();
    }
  }

  private final Map<String, Known> conditions = new HashMap<>();
  private final Set<String> suspended = new HashSet<>();
  private Optional<Instant> promised = Optional.empty();

  /** A stance came with these. */
  void set(String organization, List<?> stated) {
    for (var item : stated) {
      var condition = new Payload(item instanceof Map<?, ?> map ? map : Map.of());
      conditions.putIfAbsent(
          condition.text("id"),
          new Known(organization, condition.text("state"), new ArrayList<>()));
    }
  }

  /** Nothing but what was answered before: one said again keeps the state it had. */
  void mustCarry(String organization, List<?> stated) {
    for (var item : stated) {
      var state = new Payload(item instanceof Map<?, ?> map ? map : Map.of()).text("state");
      if (of(state) != ConditionState.OPEN
          && conditions.values().stream()
              .filter(known -> known.organization().equals(organization))
              .noneMatch(known -> known.state().equals(state))) {
        throw new Differs("a condition that is " + state + " though nobody had answered it");
      }
    }
  }

  void step(Entry entry, Instant at) {
    var payload = Payload.of(entry);
    var known = known(payload);
    var state = payload.text("state");
    if (!known.organization().equals(String.valueOf(entry.organization()))) {
      throw new Differs("a step of a condition that another organization set");
    }
    if (!of(known.state()).next().contains(of(state))) {
      throw new Differs("a condition that was " + known.state() + " cannot become " + state);
    }
    var until = payload.instant("until");
    until.ifPresent(end -> mustLeave(state, at, end));
    known.steps().add(new Step(state, at, until));
  }

  private void mustLeave(String state, Instant at, Instant until) {
    boolean broken = of(state) == ConditionState.BROKEN;
    if (until.isBefore(at.plus((broken ? Term.CURE : Term.THINK).time(at)))) {
      throw new Differs("less time than was promised, until " + until);
    }
    if (!broken) {
      promised = promised.filter(until::isBefore).or(() -> Optional.of(until));
    }
  }

  /** What the clock does to a breach, once. */
  void suspend(Entry entry) {
    var payload = Payload.of(entry);
    var known = known(payload);
    var after = payload.instant("after").orElseThrow(() -> new Differs("\"after\" is missing"));
    if (of(known.state()) != ConditionState.BROKEN || known.steps().isEmpty()) {
      throw new Differs("support suspended though its condition is not broken");
    }
    var breach = known.steps().getLast();
    if (!breach.until().orElseGet(() -> breach.at().plus(UNWRITTEN)).equals(after)) {
      throw new Differs("suspended after another time than there was to cure it");
    }
    if (!entry.time().isAfter(after)) {
      throw new Differs("suspended before the time to cure it was over");
    }
    if (!suspended.add(payload.text("condition") + breach.at())) {
      throw new Differs("suspended twice for one breach");
    }
  }

  void mustBeKnown(Payload payload) {
    known(payload);
  }

  /** Nobody is bound by an answer it had no time to think about. */
  void mayClose(Instant at) {
    if (promised.filter(at::isBefore).isPresent()) {
      throw new Differs("closed before the time that an answer to a condition left everybody");
    }
  }

  /** As it stood at that instant. */
  String state(Payload condition, Instant counted) {
    var known = conditions.get(condition.text("id"));
    return known == null
        ? condition.text("state")
        : known.steps().stream()
            .filter(step -> !step.at().isAfter(counted))
            .reduce((earlier, later) -> later)
            .map(Step::state)
            .orElseGet(() -> condition.text("state"));
  }

  private Known known(Payload payload) {
    var known = conditions.get(payload.text("condition"));
    if (known == null) {
      throw new Differs("a condition that no stance came with");
    }
    return known;
  }

  private static ConditionState of(String written) {
    for (var state : ConditionState.values()) {
      if (state.name().toLowerCase(Locale.ROOT).equals(written)) {
        return state;
      }
    }
    throw new Differs("no state of a condition: \"" + written + "\"");
  }
}
