package org.commontable.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.evidence.files.Refusal;

/**
 * What became of a file.
 *
 * @param rows data rows read
 * @param kept cells taken in; each stands in one row
 * @param hidden of these, cells that pages do not show: hidden by the state, 1 to 9 events, or a
 *     group under ten
 * @param aside rows of schools, which are not used yet
 * @param earlier the same content, when we hold it already
 */
public record ImportReport(
    String file,
    String sha256,
    Outcome outcome,
    Optional<UUID> source,
    Optional<String> layout,
    int rows,
    int kept,
    int hidden,
    int aside,
    List<Refusal> refused,
    int refusedCount,
    Optional<Earlier> earlier) {

  public enum Outcome {
    PUBLISHED,
    /** Taken in; nobody sees it before an analyst publishes it. */
    WAITING,
    /** We held it already; nothing changed. */
    UNCHANGED,
    REFUSED
  }

  public record Earlier(String name, Instant importedAt) {}

  static ImportReport refused(
      String file,
      String sha256,
      Optional<String> layout,
      int rows,
      int aside,
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
        aside,
        refused,
        count,
        Optional.empty());
  }
}
