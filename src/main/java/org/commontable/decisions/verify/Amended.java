package org.commontable.decisions.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commontable.decisions.clauses.Clauses;
import org.commontable.decisions.clauses.Edit;
import org.commontable.decisions.clauses.Edits;
import org.commontable.platform.record.Fault;

/**
 * A text that is said to be what changes make of another.
 *
 * @param seq line that says so
 * @param base the text they were proposed on, which their numbers count in
 * @param on the text they were made in
 * @param text what came of it
 */
record Amended(long seq, String base, List<?> changes, String on, String text) {
  private static final String BEFORE = "text:";

  /** What is wrong with it, given the texts by their hash; those that are missing are said so. */
  Optional<Fault> fault(Map<String, String> texts) {
    var sealedBase = texts.get(hash(base));
    var sealedOn = texts.get(hash(on));
    var said = texts.get(hash(text));
    if (sealedBase == null || sealedOn == null || said == null) {
      return Optional.empty(); // the reader of the export names what is missing
    }
    try {
      var from = Clauses.of(body(sealedBase));
      var into = Clauses.of(body(sealedOn));
      var edits = edits(texts);
      var made = edits.fits(from) ? edits.carriedTo(into, from) : Optional.<Edits>empty();
      if (made.isEmpty()) {
        return fault("changes a clause that is not there");
      }
      var title = sealedOn.substring(0, sealedOn.length() - body(sealedOn).length());
      return said.equals(title + made.get().applyTo(into))
          ? Optional.empty()
          : fault("the text is not what the changes make of " + on);
    } catch (IllegalArgumentException misshapen) {
      return fault(String.valueOf(misshapen.getMessage()));
    }
  }

  private Edits edits(Map<String, String> texts) {
    var edits = new ArrayList<Edit>();
    for (var item : changes) {
      var change = new Payload(item instanceof Map<?, ?> map ? map : Map.of());
      var words = change.any("words") instanceof String of ? texts.get(hash(of)) : "";
      if (words == null) {
        throw new IllegalArgumentException("the words of a change are missing");
      }
      edits.add(
          new Edit(
              Math.toIntExact(change.number("clause")),
              Edit.Change.of(change.text("change")),
              words));
    }
    return new Edits(edits);
  }

  /** After the title and a blank line. */
  private static String body(String sealed) {
    int end = sealed.indexOf("\n\n");
    if (end < 0) {
      throw new IllegalArgumentException("a text without a title");
    }
    return sealed.substring(end + 2);
  }

  private static String hash(String reference) {
    return reference.startsWith(BEFORE) ? reference.substring(BEFORE.length()) : reference;
  }

  private Optional<Fault> fault(String what) {
    return Optional.of(new Fault("entries.jsonl", seq, "amendment: " + what));
  }
}
