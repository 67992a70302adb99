package org.commontable.evidence.files;

import java.util.List;
import java.util.Map;
import org.commontable.evidence.facts.NamedPlace;

/**
 * What a file says, once it was read to its end. A file with a refused line is refused whole.
 *
 * @param contentSha256 of the plain bytes
 * @param sha256 of the file as it was handed in
 * @param rows data rows read, header and blank lines not counted
 * @param dropped rows that the layout knows to be no data
 * @param kept facts: numbers and marks
 * @param hidden of these, those that no page shows: hidden by the state, or 1 to 9 of something
 * @param refused every line that could not be understood, the first hundred in full
 * @param refusedCount how many they were
 * @param names how the file names places, by year
 * @param newLabels labels that no layout knows ("group: Martians"), and how often they stand
 * @param unread columns that nobody reads
 * @param clashes lines whose own numbers do not agree, the first twenty
 * @param duplicates lines that say again what another said, the first twenty
 */
public record Reading(
    Layout layout,
    String contentSha256,
    String sha256,
    long size,
    int rows,
    int dropped,
    long kept,
    long hidden,
    List<Refusal> refused,
    int refusedCount,
    List<NamedPlace> names,
    List<Held> held,
    Map<String, Integer> newLabels,
    List<String> unread,
    List<String> duplicates,
    int duplicateCount,
    List<Clash> clashes,
    int clashCount) {

  /** What of a measure the file holds. */
  public record Held(
      String dataset, String measure, String unit, List<Integer> years, int places, long facts) {}

  /** The same, with these words for its refused lines. */
  Reading with(List<Refusal> told) {
    return new Reading(
        layout,
        contentSha256,
        sha256,
        size,
        rows,
        dropped,
        kept,
        hidden,
        told,
        refusedCount,
        names,
        held,
        newLabels,
        unread,
        duplicates,
        duplicateCount,
        clashes,
        clashCount);
  }

  public boolean clean() {
    return refusedCount == 0;
  }
}
