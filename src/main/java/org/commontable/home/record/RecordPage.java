package org.commontable.home.record;

import java.time.Instant;
import java.util.List;

/**
 * The record at a glance.
 *
 * @param head hash of the last entry
 * @param fingerprint of the key that signs exports
 */
public record RecordPage(long entries, String head, String fingerprint, List<Line> newest) {

  /**
   * An entry in words.
   *
   * @param organization short name, or empty
   */
  public record Line(long seq, Instant time, String words, String organization) {}
}
