package org.commontable.decisions.register;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.decisions.Audience;
import org.commontable.decisions.Status;

/**
 * Something the coalition stands for, or stood for.
 *
 * @param key the decision's number ("2026-14"), or "old-" and a number
 * @param title in the reader's language, as is {@code said}
 * @param decided the day it was adopted
 * @param rule by which, in words; empty when nobody knows
 * @param said the sentence everybody may quote, with its figures; empty where the position is the
 *     members' own; for an old one where it comes from
 * @param inside the sentence for members; empty in public
 * @param status of the decision it rests on; empty for an old one
 * @param enteredBy who imported an old one; empty otherwise
 * @param terms scope and review, as last set
 * @param speakers cleared now, while they sit for their organization; in public only those who
 *     agreed, of organizations that said yes and released their name
 * @param ended what took its place, or why it is not held any more; in public without the reason,
 *     and without a successor that is not public
 */
public record Position(
    String key,
    String title,
    String text,
    LocalDate decided,
    String rule,
    String said,
    String inside,
    Audience audience,
    Optional<Status> status,
    Optional<UUID> enteredBy,
    Terms terms,
    List<Speaker> speakers,
    Optional<End> ended) {

  /**
   * @param scope what it covers and what not; may be empty
   */
  public record Terms(String scope, Optional<LocalDate> reviewBy) {
    static final Terms NONE = new Terms("", Optional.empty());
  }

  public record Speaker(
      UUID id, UUID person, String name, UUID organization, String ofOrganization, boolean shown) {}

  public record End(Optional<String> successor, String reason, LocalDate on) {}

  public Position {
    speakers = List.copyOf(speakers);
  }

  /** Nobody speaks for what is not held any more. */
  public List<Speaker> speaking() {
    return inForce() ? speakers : List.of();
  }

  public boolean old() {
    return status.isEmpty();
  }

  /** Adopted and not replaced; an old one until somebody says that it is not held. */
  public boolean inForce() {
    return ended.isEmpty() && status.map(Status::adopted).orElse(true);
  }

  public boolean reviewIsDue(LocalDate today) {
    return inForce() && terms.reviewBy().filter(day -> day.isBefore(today)).isPresent();
  }

  public String path() {
    return path(key);
  }

  static String path(String key) {
    return "/positions/" + key;
  }

  /** The decision it rests on. */
  public String decision() {
    return old() ? "" : "/decisions/" + key;
  }
}
