package org.commontable.decisions.verify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commontable.platform.record.Entry;

/**
 * Amendments of one decision: on which text, and what became of them. Whether a text is what the
 * changes make of another is asked at the end, when the texts themselves are at hand ({@link
 * Amended}).
 */
final class AmendmentLog {
  private record Proposed(String organization, String on, List<?> changes) {}

  private final Map<String, Proposed> open = new HashMap<>();
  private final Set<String> accepted = new HashSet<>();
  private Optional<String> owed = Optional.empty();

  /** Gives what must be looked at when the texts are there. */
  Amended propose(Entry entry) {
    var payload = Payload.of(entry);
    var proposed =
        new Proposed(
            String.valueOf(entry.organization()), payload.text("on"), payload.list("changes"));
    if (open.putIfAbsent(payload.text("amendment"), proposed) != null) {
      throw new Differs("the amendment was proposed already");
    }
    return new Amended(
        entry.seq(), proposed.on(), proposed.changes(), proposed.on(), payload.text("text"));
  }

  /** By its author when it is withdrawn, else by the mover. */
  Optional<Amended> answer(Entry entry, String mover, long newestText) {
    var payload = Payload.of(entry);
    var proposed = open.remove(payload.text("amendment"));
    if (proposed == null) {
      throw new Differs("an answer to an amendment that does not wait for one");
    }
    var answer = payload.text("answer");
    var whose = answer.equals("withdrawn") ? proposed.organization() : mover;
    if (!String.valueOf(entry.organization()).equals(whose)) {
      throw new Differs("an amendment " + answer + " by an organization that may not");
    }
    return switch (answer) {
      case "refused", "withdrawn" -> Optional.empty();
      case "fallen" -> {
        if (!accepted.contains(payload.text("inFavorOf"))) {
          throw new Differs("an amendment fallen in favor of one that was not accepted");
        }
        yield Optional.empty();
      }
      case "accepted" -> {
        if (payload.number("version") != newestText + 1) {
          throw new Differs("an amendment accepted into another version than the next");
        }
        accepted.add(payload.text("amendment"));
        owed = Optional.of(payload.text("text"));
        yield Optional.of(
            new Amended(
                entry.seq(),
                proposed.on(),
                proposed.changes(),
                payload.text("on"),
                payload.text("text")));
      }
      default -> throw new Differs("there is no answer \"" + answer + "\" to an amendment");
    };
  }

  /** The next text after one was accepted is the one that comes of it. */
  void text(String text) {
    if (owed.isPresent() && !owed.get().equals(text)) {
      throw new Differs("after an amendment was accepted the next version is not what it makes");
    }
    owed = Optional.empty();
  }

  void mayClose() {
    if (owed.isPresent()) {
      throw new Differs("closed though an accepted amendment had made a new version");
    }
  }
}
