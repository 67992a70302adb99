package org.commontable.decisions.verify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.commontable.platform.record.Entry;

/** The text of one decision, version by version, and how it came to change. */
final class TextLog {
  private final Opening opening;
  private final Closing closing;
  private final Aftermath aftermath;
  private final Ended ended;
  private final Map<Long, String> versions = new TreeMap<>();
  private final FixLog fixes = new FixLog();
  private final AmendmentLog amendments = new AmendmentLog();
  private String mover = "";
  private long newest;

  TextLog(Opening opening, Closing closing, Aftermath aftermath, Ended ended) {
    this.opening = opening;
    this.closing = closing;
    this.aftermath = aftermath;
    this.ended = ended;
  }

  void version(Entry entry) {
    var payload = Payload.of(entry);
    long version = payload.number("version");
    Translations.mustBeKept(payload);
    if (closing.isClosed()) {
      throw new Differs("a new text after the close");
    }
    if (aftermath.voting()) {
      throw new Differs("a new text while the vote is held");
    }
    if (opening.isEmergency()) {
      throw new Differs("a new text under the emergency rule");
    }
    if (version <= newest) {
      throw new Differs("version " + version + " of the text after version " + newest);
    }
    fixes.text(payload.text("text"));
    amendments.text(payload.text("text"));
    mover = newest == 0 ? String.valueOf(entry.organization()) : mover;
    newest = version;
    versions.put(version, payload.text("text"));
  }

  void open(Payload payload) {
    newest = Math.max(newest, payload.number("textVersion"));
    mustBind(payload);
  }

  /** A stance or an opening binds to the text of its version, by hash. */
  void mustBind(Payload payload) {
    long version = payload.number("textVersion");
    var text = versions.get(version);
    if (text == null || !text.equals(payload.text("text"))) {
      throw new Differs("it binds to a text that is not version " + version);
    }
  }

  /** A slip of the pen in the present text, while stances on it are asked. */
  void fix(Entry entry) {
    var payload = Payload.of(entry);
    opening.payload();
    if (closing.isClosed() || payload.number("version") != newest) {
      throw new Differs("a fix of a text that is closed or replaced");
    }
    Translations.mustBeKept(payload);
    fixes.propose(payload, Written.at(entry));
  }

  void objectToFix(Entry entry) {
    opening.mustBeAtTheTable(entry.organization(), "an objection");
    fixes.object(entry, Written.at(entry));
  }

  /** Of clauses of the present text, before the close and not while a vote is held on it. */
  Amended amend(Entry entry) {
    mayStillChange(entry);
    var payload = Payload.of(entry);
    if (payload.number("version") != newest) {
      throw new Differs("an amendment of a text that is replaced");
    }
    mustRead(payload, entry.time());
    return amendments.propose(entry);
  }

  Optional<Amended> answerAmendment(Entry entry) {
    mayStillChange(entry);
    var payload = Payload.of(entry);
    if (payload.text("answer").equals("accepted")) {
      mustRead(payload, entry.time());
    }
    return amendments.answer(entry, mover, newest);
  }

  /** Beside the text and not in it; only its mover's, and until the close. */
  void ground(Entry entry) {
    if (newest == 0 || !String.valueOf(entry.organization()).equals(mover)) {
      throw new Differs("costs and evidence of another than the mover");
    }
    if (ended.isWithdrawn() || !closing.isBefore(entry.time())) {
      throw new Differs("costs and evidence after the close");
    }
  }

  private void mayStillChange(Entry entry) {
    ended.mustStand("an amendment");
    if (newest == 0 || ended.isWithdrawn() || aftermath.voting()) {
      throw new Differs("an amendment where no text can be changed");
    }
    if (!closing.isBefore(entry.time())) {
      throw new Differs("an amendment after the close");
    }
  }

  /** The newest version, or as it reads with a slip of the pen mended. */
  private void mustRead(Payload payload, Instant at) {
    var on = payload.text("on");
    if (!on.equals(current()) && !fixes.reads(on, at)) {
      throw new Differs("an amendment of another text than the present one");
    }
  }

  void mayClose() {
    closing.closedAt().ifPresent(fixes::mayClose);
    amendments.mayClose();
  }

  long newest() {
    return newest;
  }

  /** The organization of the first version; "null" where none moved it. */
  String mover() {
    return mover;
  }

  String current() {
    return versions.getOrDefault(newest, "");
  }

  /** How it may read: as its version, or with a slip of the pen mended. */
  List<String> readings() {
    var readings = new ArrayList<>(fixes.texts());
    readings.add(current());
    return readings;
  }
}
