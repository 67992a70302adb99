package org.commontable.platform.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * While the sample is made, and never afterwards: invented history needs invented days. Only moves
 * forward.
 */
public final class SampleClock extends Clock {
  private Instant now;

  public SampleClock(Instant start) {
    this.now = start;
  }

  public synchronized void to(Instant instant) {
    if (instant.isAfter(now)) {
      now = instant;
    }
  }

  public synchronized void forward(Duration by) {
    now = now.plus(by);
  }

  @Override
  public synchronized Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
