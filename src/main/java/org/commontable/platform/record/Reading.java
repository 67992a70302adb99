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
 */
public record Reading(
    List<Entry> entries,
    Map<String, String> texts,
    Map<String, String> values,
    String fingerprint,
    List<Fault> faults) {

  Reading with(List<Entry> all) {
    return new Reading(List.copyOf(all), texts, values, fingerprint, faults);
  }

  /** True when nothing is wrong. */
  public boolean whole() {
    return faults.isEmpty();
  }
}
