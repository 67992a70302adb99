package org.commontable.decisions.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commontable.platform.record.Closed;
import org.commontable.platform.record.Entry;

/** What the members said in one decision, and what was said of their conditions. */
final class StanceLog {
  /**
   * From this format of {@code decision.stance} on it is asked whence a condition has its state.
   */
  private static final int CARRIED = 3;

  private final Opening opening;
  private final Closing closing;
  private final Aftermath aftermath;
  private final Ended ended;
  private final TextLog texts;
  private final Map<String, List<Told>> stances = new LinkedHashMap<>();
  private final Map<String, Told.Confirmed> confirmations = new HashMap<>();
  private final ConditionLog conditions = new ConditionLog();
  private boolean keptClosed;

  StanceLog(Opening opening, Closing closing, Aftermath aftermath, Ended ended, TextLog texts) {
    this.opening = opening;
    this.closing = closing;
    this.aftermath = aftermath;
    this.ended = ended;
    this.texts = texts;
  }

  void stance(Entry entry, Roll roll, Settling settling) {
    var payload = Payload.of(entry);
    if (Closed.isShut(entry)) {
      keepClosed();
      payload = payload.with("says", "");
    }
    ended.mustStand("a stance");
    opening.mustBeAtTheTable(entry.organization(), "a stance");
    texts.mustBind(payload);
    if (aftermath.voting() && payload.text("says").equals("block")) {
      throw new Differs("a block while the vote is held");
    }
    var organization = String.valueOf(entry.organization());
    var at = Written.at(entry);
    var until = closing.end().orElse(at);
    if (at.isAfter(until) && !mayAnswerInWindow(organization, at, roll, settling)) {
      throw new Differs("a stance after the close at " + until);
    }
    if (entry.format() >= CARRIED && !keptClosed) {
      conditions.mustCarry(organization, payload.list("conditions"));
    }
    conditions.set(organization, payload.list("conditions"));
    var said = stances.computeIfAbsent(organization, first -> new ArrayList<>());
    var told = Told.of(payload, entry, at, settling.leftBehind(entry, said), confirmations);
    settling.mustSpeak(entry, told, said, at.isAfter(until));
    said.add(told);
  }

  /** Absent and silent at the close, which adopted with a window, and the window has not ended. */
  private boolean mayAnswerInWindow(String organization, Instant at, Roll roll, Settling settling) {
    if (!closing.hasOpenWindow(at)) {
      return false;
    }
    var close = closing.closedBefore("a window before the close");
    var said = stances.getOrDefault(organization, List.of());
    return settling.isSilent(said, texts.newest(), close, roll)
        && roll.present(List.of(organization), close).isEmpty();
  }

  void confirm(Entry entry) {
    var stance = Payload.of(entry).text("stance");
    var organization = String.valueOf(entry.organization());
    if (stances.entrySet().stream()
        .filter(said -> !said.getKey().equals(organization))
        .flatMap(said -> said.getValue().stream())
        .anyMatch(told -> told.id().equals(stance))) {
      throw new Differs("a stance confirmed by another organization than the one it is of");
    }
    confirmations.putIfAbsent(stance, new Told.Confirmed(entry.actor().toString(), entry.time()));
  }

  void condition(Entry entry) {
    conditions.step(entry, Written.at(entry));
  }

  void suspend(Entry entry) {
    ended.mustStand("a suspension");
    conditions.suspend(entry);
  }

  void comment(Entry entry) {
    opening.mustBeAtTheTable(entry.organization(), "a comment");
    if (!keptClosed) {
      conditions.mustBeKnown(Payload.of(entry));
    }
  }

  /** Something was said in it that this copy does not tell: no verdict can follow from it. */
  void keepClosed() {
    keptClosed = true;
  }

  boolean isKeptClosed() {
    return keptClosed;
  }

  void mayClose() {
    closing.closedAt().ifPresent(conditions::mayClose);
  }

  /** By organization, in the order in which they first spoke. */
  Map<String, List<Told>> stances() {
    return stances;
  }

  /** How the condition stood at that instant. */
  String state(Payload condition, Instant counted) {
    return conditions.state(condition, counted);
  }
}
