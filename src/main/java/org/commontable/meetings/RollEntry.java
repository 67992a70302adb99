package org.commontable.meetings;

import java.time.Instant;
import java.util.UUID;

/**
 * A dated fact of the roll; it is never changed, a later one corrects it.
 *
 * @param byClerk entered for the organization by clerk or convener, not by its own delegate
 */
public record RollEntry(
    UUID organization,
    Happened happened,
    Channel channel,
    Instant at,
    Instant entered,
    UUID enteredBy,
    boolean byClerk) {

  /** What an entry says. */
  public enum Happened {
    ARRIVED,
    DEPARTED
  }
}
