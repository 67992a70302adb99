package org.commontable.platform.record;

import java.util.List;
import java.util.Map;

/**
 * What was found in an export.
 *
 * @param entries up to the first fault of the chain; none when they were handed on one by one
 * @param texts by their hash
 * @param values of commitments that were not erased, by the commitment's hash
 * @param fingerprint of the key it was signed with; empty when that cannot be read
 * @param faults first one first; none when the export is whole
 * @param head the last line of the chain, shown or withheld
 * @param withheld lines of a public record of which only the hashes are told
 * @param shut lines that are there, but what was said in them is not
 * @param told what a public record says in its own words, as JSON; empty in a full one
 * @param held numbers of the lines that a member's copy withholds for now, with their decision
 */
public record Reading(
    List<Entry> entries,
    Map<String, String> texts,
    Map<String, String> values,
    String fingerprint,
    List<Fault> faults,
    Head head,
    long withheld,
    long shut,
    String told,
    Map<Long, String> held) {

  Reading with(List<Entry> all) {
    return new Reading(
        List.copyOf(all), texts, values, fingerprint, faults, head, withheld, shut, told, held);
  }

  /** Some lines are withheld: verdicts cannot be recounted, the chain and what is shown can. */
  public boolean isPublic() {
    return !told.isEmpty();
  }

  /** A member's copy, taken while delegates of one organization differed. */
  public boolean holdsBack() {
    return !held.isEmpty() || (shut > 0 && !isPublic());
  }

  /** True when nothing is wrong. */
  public boolean whole() {
    return faults.isEmpty();
  }
}
