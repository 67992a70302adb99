package org.commontable.decisions.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.commontable.platform.record.Entry;

/**
 * Who was convener or clerk, from the entries so far. The first convener was given her office by
 * the set-up, before there was a record: she is whoever said what the coalition is.
 */
final class Officers {
  /** Somebody may press while her office is being ended. */
  private static final Duration PRESSING = Duration.ofMinutes(1);

  private static final Set<String> KEEPING = Set.of("convener", "clerk");

  private record Office(String person, String role) {}

  private final Map<Office, Instant> until = new HashMap<>();

  void take(Entry entry) {
    var payload = Payload.of(entry);
    switch (entry.type()) {
      case "coalition.named" -> give(entry.actor().toString(), "convener");
      case "office.given" -> give(payload.text("person"), payload.text("role"));
      case "office.ended" ->
          until.put(new Office(payload.text("person"), payload.text("role")), entry.time());
      default -> {}
    }
  }

  private void give(String person, String role) {
    until.put(new Office(person, role), Instant.MAX.minus(PRESSING));
  }

  /** She held one of the two offices then. */
  boolean keeps(String person, Instant at) {
    return KEEPING.stream().anyMatch(role -> held(person, role, at));
  }

  boolean convenes(String person, Instant at) {
    return held(person, "convener", at);
  }

  private boolean held(String person, String role, Instant at) {
    return !until.getOrDefault(new Office(person, role), Instant.MIN).plus(PRESSING).isBefore(at);
  }
}
