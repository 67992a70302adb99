package org.commontable.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.LocalizedText;

/**
 * What is asked, of whom, on which evidence and by which decision.
 *
 * @param target the body asked, in words
 * @param decision number of the decision that adopted it, such as 2026-14
 * @param due by when; empty when no day was set
 * @param history oldest first, never empty: the last one is the present state
 * @param corrections what stood there before, oldest first
 */
public record Demand(
    UUID id,
    UUID campaign,
    LocalizedText text,
    LocalizedText target,
    Optional<String> decision,
    Optional<LocalDate> due,
    List<Cited> evidence,
    List<Change> history,
    List<Correction> corrections) {

  /** What is asked, as it is written and corrected. */
  public record Words(
      LocalizedText text,
      LocalizedText target,
      Optional<String> decision,
      Optional<LocalDate> due) {}

  /**
   * A dated change of its status.
   *
   * @param source what says so: a letter, minutes, an article; empty only while it is asked
   * @param address of that source, if it has one
   */
  public record Change(
      DemandStatus status,
      LocalDate day,
      String source,
      Optional<String> address,
      String note,
      Instant at,
      UUID by) {}

  /**
   * What stood there until then, and why it was corrected.
   *
   * @param before its words; those of after where figures alone were corrected
   * @param left figures that it stands on no more
   * @param joined figures that it stands on since
   */
  public record Correction(
      Words before,
      String why,
      Instant at,
      UUID by,
      List<Cited.Figure> left,
      List<Cited.Figure> joined) {
    public Correction {
      left = List.copyOf(left);
      joined = List.copyOf(joined);
    }
  }

  public Demand {
    evidence = List.copyOf(evidence);
    history = List.copyOf(history);
    corrections = List.copyOf(corrections);
  }

  public Words words() {
    return new Words(text, target, decision, due);
  }

  /** The figures among what it stands on. */
  public List<Cited.Figure> figures() {
    return evidence.stream()
        .filter(Cited.Figure.class::isInstance)
        .map(Cited.Figure.class::cast)
        .toList();
  }

  /** What it said right after the correction at this place of the list. */
  public Words after(int correction) {
    return correction + 1 < corrections.size() ? corrections.get(correction + 1).before() : words();
  }

  public Change status() {
    return history.getLast();
  }
}
