package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.clauses.Clauses;
import org.commontable.decisions.clauses.Edits;
import org.commontable.shared.LocalizedText;

/**
 * Changes of single clauses, proposed on one text.
 *
 * @param version of the text it was proposed on
 * @param base that text as it read then, which the changes' numbers count in
 * @param editsEs the same changes of the Spanish text; empty when its author gave none
 */
public record Amendment(
    UUID id,
    int version,
    String fingerprint,
    LocalizedText base,
    UUID organization,
    Edits edits,
    Optional<Edits> editsEs,
    String reason,
    Instant at,
    Optional<Answer> answer) {

  /** What became of an amendment. */
  public enum Kind {
    ACCEPTED,
    REFUSED,
    WITHDRAWN,
    /** Another that changes the same clauses was accepted. */
    FALLEN;

    public String written() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * @param version that came of it; 0 when none did
   */
  public record Answer(Kind kind, String reason, int version, Instant at) {}

  public boolean isOpen() {
    return answer.isEmpty();
  }

  /** Its changes in the text as it reads now; empty when a clause they touch has changed. */
  public Optional<Edits> in(LocalizedText now) {
    return edits.carriedTo(clauses(now, "en"), clauses(base, "en"));
  }

  /** The same changes of the Spanish text as it reads now, where its author gave the words. */
  public Optional<Edits> inSpanish(LocalizedText now) {
    return now.isTranslatedTo("es")
        ? editsEs.flatMap(own -> own.carriedTo(clauses(now, "es"), clauses(base, "es")))
        : Optional.empty();
  }

  /** The text with it; the Spanish one too where its author gave the words. */
  public Optional<LocalizedText> appliedTo(LocalizedText now) {
    return in(now)
        .map(here -> here.applyTo(clauses(now, "en")))
        .filter(text -> !text.isBlank())
        .map(text -> LocalizedText.of(text, spanish(now)));
  }

  private Optional<String> spanish(LocalizedText now) {
    if (!now.isTranslatedTo("es")) {
      return Optional.empty();
    }
    return inSpanish(now)
        .map(here -> here.applyTo(clauses(now, "es")))
        .filter(text -> !text.isBlank())
        .or(() -> Optional.of(now.in("es")));
  }

  private static Clauses clauses(LocalizedText text, String language) {
    return Clauses.of(text.in(language));
  }
}
