package org.commontable.evidence.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.evidence.files.Clash;
import org.commontable.evidence.files.Refusal;

/**
 * What became of a file.
 *
 * @param rows data rows read
 * @param kept facts taken in: numbers, and marks in their place
 * @param hidden of these, those that no page shows: hidden by the state, or 1 to 9 of something
 * @param earlier the same content, when we hold it already
 */
public record ImportReport(
    String file,
    String sha256,
    Outcome outcome,
    Optional<UUID> source,
    Optional<String> layout,
    int rows,
    long kept,
    long hidden,
    List<Refusal> refused,
    int refusedCount,
    Optional<Earlier> earlier,
    Findings findings) {

  public enum Outcome {
    PUBLISHED,
    /** Taken in; nobody sees it before an analyst publishes it. */
    WAITING,
    /** We held it already; nothing changed. */
    UNCHANGED,
    /**
     * We held it already, and what was published since says otherwise: it waits as a new version,
     * which an import never publishes by itself.
     */
    AGAIN,
    /**
     * We held its bytes already, read as another school year or kind: as it is read now it waits,
     * and once published this reading replaces the other one.
     */
    ANEW,
    REFUSED
  }

  public record Earlier(String name, Instant importedAt) {}

  /**
   * What an analyst should look at; none of it keeps a file out.
   *
   * @param newLabels groups and categories that no layout knows; no indicator uses them
   * @param unread columns that nobody reads
   * @param contradictions sums that do not add up, the first twenty
   * @param clashes lines whose own counts and rates do not agree, the first twenty
   * @param duplicates lines that say again what another says, the first twenty
   * @param chosen somebody said of what kind the file is; it was not recognized
   */
  public record Findings(
      int dropped,
      Map<String, Integer> newLabels,
      List<String> unread,
      List<Contradiction> contradictions,
      int contradictionCount,
      List<String> duplicates,
      int duplicateCount,
      List<Clash> clashes,
      int clashCount,
      boolean chosen) {
    static final Findings NONE =
        new Findings(0, Map.of(), List.of(), List.of(), 0, List.of(), 0, List.of(), 0, false);
  }

  static ImportReport refused(
      String file,
      String sha256,
      Optional<String> layout,
      int rows,
      List<Refusal> refused,
      int count) {
    return new ImportReport(
        file,
        sha256,
        Outcome.REFUSED,
        Optional.empty(),
        layout,
        rows,
        0,
        0,
        refused,
        count,
        Optional.empty(),
        Findings.NONE);
  }

  /** Of a new version of what we held. */
  ImportReport again(Outcome how, Earlier held) {
    return with(how, Optional.of(held));
  }

  ImportReport with(Outcome other) {
    return with(other, earlier);
  }

  private ImportReport with(Outcome other, Optional<Earlier> held) {
    return with(other, held, findings);
  }

  /** Of what we held already: what was found now that it was read again. */
  ImportReport with(Findings found) {
    return with(outcome, earlier, found);
  }

  private ImportReport with(Outcome other, Optional<Earlier> held, Findings found) {
    return new ImportReport(
        file,
        sha256,
        other,
        source,
        layout,
        rows,
        kept,
        hidden,
        refused,
        refusedCount,
        held,
        found);
  }
}
