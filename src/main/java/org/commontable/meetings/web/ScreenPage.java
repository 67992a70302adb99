package org.commontable.meetings.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.commontable.meetings.Meeting;
import org.commontable.platform.picture.RoundTable;
import org.commontable.platform.web.Refreshing;

/**
 * A meeting on the wall.
 *
 * @param items the part of the agenda around the running item
 * @param more items that stand below and do not fit
 * @param clock empty while no item runs
 * @param phone to join by phone; empty when the table has none
 * @param still the reader stopped it from loading again
 */
public record ScreenPage(
    Meeting meeting,
    Instant now,
    List<Item> items,
    int more,
    Optional<TimeBox> clock,
    RoundTable table,
    String quorum,
    Optional<String> phone,
    boolean still)
    implements Refreshing {
  static final int EVERY = 15;

  /** {@code state}: done, running or empty. */
  public record Item(int number, String title, String state) {}

  /** What is left of the item's minutes, or by how much it is over. */
  public record TimeBox(String time, boolean over, int minutes) {}

  @Override
  public int seconds() {
    return still ? 0 : EVERY;
  }
}
