package org.commontable.decisions.verify;

import java.time.Instant;
import java.util.Optional;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fault;

/**
 * What the entries so far say about one decision. Each part keeps one idea and reads only those it
 * was given: the opening, the close, talks after it, the text, what was said.
 */
final class DecisionLog {
  private final Opening opening = new Opening();
  private final Closing closing = new Closing();
  private final Aftermath aftermath = new Aftermath();
  private final Ended ended = new Ended();
  private Optional<Entry> carriedOut = Optional.empty();
  private final TextLog texts = new TextLog(opening, closing, aftermath, ended);
  private final StanceLog said = new StanceLog(opening, closing, aftermath, ended, texts);
  private final EmergencyLog emergency = new EmergencyLog(opening, closing, aftermath, ended);

  void text(Entry entry) {
    texts.version(entry);
    closing.extend(Payload.of(entry));
  }

  void open(Payload payload) {
    opening.open(payload);
    texts.open(payload);
    closing.extend(payload);
  }

  void annul() {
    ended.mustStand("an annulment");
    opening.payload();
    ended.annul();
  }

  /** Consensus failed, and it is taken no further. */
  void letLapse() {
    ended.letLapse(aftermath);
  }

  void withdraw() {
    ended.withdraw();
  }

  /** Whether it takes stances at that instant and its rules know proxies. */
  boolean takesProxies(Instant at) {
    return opening.knowsProxies() && ended.takesStances() && closing.takesStances(at);
  }

  /** Kept beside the decision: it counts for nothing, and it cannot come before the close. */
  void noteAfterClose(Entry entry) {
    ended.mustStand("a note");
    opening.mustBeAtTheTable(entry.organization(), "a note");
    if (closing.end().filter(Written.at(entry)::isAfter).isEmpty()) {
      throw new Differs("a note after close before the close");
    }
  }

  void close(Entry entry) {
    ended.mustStand("a close");
    closing.close(entry);
    said.mayClose();
    texts.mayClose();
  }

  /** The question whose verdict is recounted. */
  Rebuilt rebuilt(Roll roll, Instant judged, Settling settling) {
    ended.mustStand("a verdict");
    if (said.isKeptClosed()) {
      throw new Differs("a verdict on words that are kept closed");
    }
    var close = closing.closedBefore("a verdict before the close");
    var rule = aftermath.rule().orElseGet(() -> opening.required("rule"));
    return new Rebuilt(opening, closing, said, rule, texts.newest(), roll, close, judged, settling);
  }

  void judged(String outcome, boolean windowOpen, Instant at) {
    closing.judged(windowOpen);
    aftermath.judged(outcome, at);
  }

  void met(Payload payload) {
    ended.mustStand("a resolution meeting");
    aftermath.met(payload);
  }

  /**
   * The table is asked again: what closed the last round is behind it, what was said stands.
   *
   * @param vote whether it is the vote that the rules name
   */
  void askAgain(Entry entry, boolean vote) {
    var payload = Payload.of(entry);
    ended.mustStand("a new round");
    texts.mustBind(payload);
    if (payload.number("textVersion") != texts.newest()) {
      throw new Differs("a new round on another text than the newest");
    }
    aftermath.askAgain(payload, vote, Written.at(entry));
    closing.reopen(payload);
  }

  /** Whom it says something about its membership of must stand in its text. */
  Named named(Entry entry, Payload payload) {
    return new Named(entry, payload.text("name"), texts.readings());
  }

  /** What it says of a membership is done; before format 2 its text need not name of whose. */
  Optional<Named> carryOut(Entry entry, Payload payload) {
    ended.mustStand("an act on membership");
    carriedOut = Optional.of(entry);
    return entry.format() > 1 ? Optional.of(named(entry, payload)) : Optional.empty();
  }

  /** The close may be written after the act that follows it: asked when all is read. */
  Optional<Fault> carriedOutWrongly() {
    return carriedOut
        .filter(entry -> !aftermath.adopted() || closing.hasOpenWindow(entry.time()))
        .map(entry -> Recount.fault(entry, "carried out before it was in force"));
  }

  Opening opening() {
    return opening;
  }

  Closing closing() {
    return closing;
  }

  Aftermath aftermath() {
    return aftermath;
  }

  TextLog texts() {
    return texts;
  }

  StanceLog said() {
    return said;
  }

  EmergencyLog emergency() {
    return emergency;
  }
}
