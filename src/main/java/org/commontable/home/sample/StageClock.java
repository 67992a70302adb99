package org.commontable.home.sample;

import java.time.Instant;

/** The clock of the stage: tells the time and can be moved forward. */
public interface StageClock {
  Instant now();

  void to(Instant instant);
}
