package org.commontable.members.prospects;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.web.Form;

/** Reads what is known of a conversation. */
final class WordForm {
  private WordForm() {}

  static Optional<Word> read(
      Form form, Map<String, String> organizations, UUID prospect, Instant at, UUID by) {
    String stage = form.oneOf("stage", Stage.KEYS);
    String asking = form.value("asking");
    if (!asking.isEmpty()) {
      form.oneOf("asking", List.copyOf(organizations.keySet()));
    }
    String asker = form.optional("asker", 120).orElse("");
    String whom = form.optional("whom", 120).orElse("");
    String permission = form.oneOf("permission", Word.permissions());
    String next = form.optional("nextStep", 200).orElse("");
    var on = form.parsed("nextOn", LocalDate::parse, "members.commitments.due.unreadable");
    if (on.filter(day -> day.getYear() < 2000 || day.getYear() > 2200).isPresent()) {
      form.error("nextOn", "members.commitments.due.unreadable");
    }
    if (on.isPresent() && next.isEmpty()) {
      form.error("nextStep", "members.prospects.next.what");
    }
    String note = form.optionalText("note", 1000).orElse("");
    if (!form.ok()) {
      return Optional.empty();
    }
    return Optional.of(
        new Word(
            prospect,
            Stage.of(stage),
            asking.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(asking)),
            asker,
            whom,
            permission,
            next,
            on,
            note,
            at,
            by));
  }

  /** As it stands; the note begins empty. */
  static Form of(Word last) {
    var values = new LinkedHashMap<String, String>();
    values.put("stage", last.stage().key());
    values.put("asking", last.asking().map(UUID::toString).orElse(""));
    values.put("asker", last.asker());
    values.put("whom", last.whom());
    values.put("permission", last.permission());
    values.put("nextStep", last.nextStep());
    values.put("nextOn", last.nextOn().map(LocalDate::toString).orElse(""));
    return Form.of(values);
  }
}
