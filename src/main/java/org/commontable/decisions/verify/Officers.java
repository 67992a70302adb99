package org.commontable.decisions.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fact;

/**
 * Who was convener or clerk, from the entries so far, and whether who gave her the office might.
 * The first convener was given her office by the set-up, before there was a record: she is whoever
 * said first what the coalition is.
 */
final class Officers {
  /** Somebody may press while her office is being ended. */
  private static final Duration PRESSING = Duration.ofMinutes(1);

  private static final String CONVENER = "convener";
  private static final String OPERATOR = "operator";
  private static final Set<String> KEEPING = Set.of(CONVENER, "clerk");

  private record Office(String person, String role) {}

  private final Map<Office, Instant> until = new HashMap<>();
  private final Set<String> seconded = new HashSet<>();
  private final Map<String, String> accepted = new HashMap<>();
  private boolean founded;

  void take(Entry entry) {
    var payload = Payload.of(entry);
    switch (entry.type()) {
      case "coalition.named" -> name(entry);
      case "office.given" -> {
        mustGive(entry, payload.text("person"), payload.text("role"));
        give(payload.text("person"), payload.text("role"));
      }
      case "office.ended" ->
          until.put(new Office(payload.text("person"), payload.text("role")), entry.time());
      case "convener.seconded" -> seconded.add(payload.text("succession"));
      case "convener.accepted" -> accepted.put(payload.text("person"), payload.text("succession"));
      default -> {}
    }
  }

  private void name(Entry entry) {
    mustHead(entry, "the coalition named");
    if (!founded) {
      var actor = entry.actor().toString();
      give(actor, CONVENER);
      give(actor, OPERATOR);
    }
    founded = true;
  }

  /** Of a record without its beginning nobody can say who held the first office. */
  private void mustGive(Entry entry, String person, String role) {
    boolean byProgram = entry.actor().equals(Fact.PROGRAM);
    boolean might =
        byProgram
            ? role.equals(CONVENER) && seconded.contains(accepted.getOrDefault(person, ""))
            : heads(entry.actor().toString(), entry.time());
    if (founded && !might) {
      throw new Differs("an office given by somebody who could give none");
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
    return held(person, CONVENER, at);
  }

  /** Whether the record tells of the first convener. */
  boolean areKnown() {
    return founded;
  }

  /** What takes a convener or an operator; nobody can say in a record without its beginning. */
  void mustHead(Entry entry, String what) {
    if (founded && !heads(entry.actor().toString(), entry.time())) {
      throw new Differs(what + " by somebody who was neither convener nor operator");
    }
  }

  /** She names officers and says what the coalition is. */
  private boolean heads(String person, Instant at) {
    return convenes(person, at) || held(person, OPERATOR, at);
  }

  private boolean held(String person, String role, Instant at) {
    return !until.getOrDefault(new Office(person, role), Instant.MIN).plus(PRESSING).isBefore(at);
  }
}
