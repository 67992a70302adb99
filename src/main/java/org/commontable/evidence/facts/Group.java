package org.commontable.evidence.facts;

import java.util.Optional;

/**
 * A group as a row names it.
 *
 * @param counts what this row counts, where that differs from the column's unit
 * @param known false for a label that no crosswalk has: the word is the file's text then
 */
public record Group(String word, Optional<String> counts, boolean known) {
  public static final Group ALL = new Group("all", Optional.empty(), true);

  /** The unit of a number in a row of this group. */
  public String unit(Measure measure) {
    return counts.isPresent() && measure.counts() ? counts.get() : measure.unit();
  }
}
