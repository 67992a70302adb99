package org.commontable.decisions.verify;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.decisions.file.Term;
import org.commontable.platform.record.Entry;

/** Slips of the pen of one decision: time to object, and what an objection obliges to. */
final class FixLog {
  private record Fix(String text, Instant takesEffect) {}

  private final Map<String, Fix> fixes = new HashMap<>();
  private Optional<String> owed = Optional.empty();

  void propose(Payload payload, Instant at) {
    var holds = instant(payload, "takesEffect");
    if (holds.isBefore(at.plus(Term.OBJECTION.time(at)))) {
      throw new Differs("a fix that left no day to object");
    }
    fixes.put(payload.text("fix"), new Fix(payload.text("text"), holds));
  }

  void object(Entry entry, Instant at) {
    var payload = Payload.of(entry);
    var fix = fixes.remove(payload.text("fix"));
    if (fix == null) {
      throw new Differs("an objection to a fix that is not there");
    }
    if (!at.isBefore(fix.takesEffect())) {
      throw new Differs("an objection after the fix had taken effect");
    }
    owed = Optional.of(fix.text());
  }

  /** The next text after an objection is the one that was objected to as a slip. */
  void text(String text) {
    if (owed.isPresent() && !owed.get().equals(text)) {
      throw new Differs("after an objection the fix is the next version, not another text");
    }
    owed = Optional.empty();
    fixes.clear();
  }

  /** Whether the present text reads so since a fix took effect. */
  boolean reads(String text, Instant at) {
    return fixes.values().stream()
        .anyMatch(fix -> fix.text().equals(text) && !at.isBefore(fix.takesEffect()));
  }

  /** Of the present version. */
  List<String> texts() {
    return fixes.values().stream().map(Fix::text).toList();
  }

  void mayClose(Instant at) {
    if (owed.isPresent()) {
      throw new Differs("closed though an objection had made a fix a new version");
    }
    if (fixes.values().stream().anyMatch(fix -> at.isBefore(fix.takesEffect()))) {
      throw new Differs("closed while objections to a fix could still come");
    }
  }

  private static Instant instant(Payload payload, String field) {
    return payload.instant(field).orElseThrow(() -> new Differs("\"" + field + "\" is missing"));
  }
}
