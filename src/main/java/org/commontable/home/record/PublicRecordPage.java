package org.commontable.home.record;

import java.util.List;

/**
 * What everybody may know of the record.
 *
 * @param most so many decisions stand here, the newest
 */
public record PublicRecordPage(
    long entries, String head, String fingerprint, List<Line> decisions, int most) {

  /** What to type to check a download. */
  public String command() {
    return "./commontable verify public-record.tar --key " + fingerprint;
  }

  /** A public decision in the sentence that may be quoted. */
  public record Line(String path, String title, String status, String statement) {}
}
