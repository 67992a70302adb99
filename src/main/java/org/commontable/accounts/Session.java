package org.commontable.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody signed in on a device.
 *
 * @param id names it and opens nothing
 * @param how see {@link SignedIn}
 * @param seen the last hour in which it asked for a page
 * @param own the one that asks
 */
public record Session(
    UUID id,
    String how,
    boolean handedOver,
    String browser,
    String system,
    Instant began,
    Instant seen,
    boolean own) {

  /** As {@link #how}, but a link that was handed over is told from one that was mailed. */
  public String way() {
    return handedOver ? "handedOver" : how;
  }

  public Device device() {
    return new Device(browser, system);
  }
}
