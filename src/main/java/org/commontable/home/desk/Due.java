package org.commontable.home.desk;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that waits.
 *
 * @param by until when; empty for any time
 * @param what what is to be done
 * @param why the reason, in words
 * @param act the one act, in words; empty when the reader can only wait
 * @param href where it is done
 * @param forOthers somebody else is to do it
 */
public record Due(
    Optional<Instant> by, String what, String why, String act, String href, boolean forOthers) {

  static Due act(Optional<Instant> by, String what, String why, String act, String href) {
    return new Due(by, what, why, act, href, false);
  }

  static Due others(Optional<Instant> by, String what, String why, String href) {
    return new Due(by, what, why, "", href, true);
  }
}
