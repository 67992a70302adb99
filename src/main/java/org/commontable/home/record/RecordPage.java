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

  /** What to type to check a download; a computer's words, the same in every language. */
  public String command() {
    return "./commontable verify record.tar --key " + fingerprint + " --head " + head;
  }

  /**
   * An entry in words.
   *
   * @param organization short name, or empty
   */
  public record Line(long seq, Instant time, String words, String organization) {}
}
