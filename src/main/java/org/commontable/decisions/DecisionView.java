package org.commontable.decisions;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.platform.picture.Mark;
import org.commontable.shared.LocalizedText;

/**
 * A decision as the members see it.
 *
 * @param number "2026-14"
 * @param area public, equity or funding
 * @param closes when it closes or closed; empty while it is a draft
 * @param seats the frozen table in alphabetical order
 * @param statement what members may quote; empty text while it is a draft
 */
public record DecisionView(
    UUID id,
    String number,
    LocalizedText title,
    String area,
    Audience audience,
    Status status,
    Optional<Instant> closes,
    Optional<Instant> windowUntil,
    List<SeatView> seats,
    long yes,
    LocalizedText statement,
    boolean provisional) {

  /** One organization's seat with what it says now. */
  public record SeatView(UUID organization, String name, String shortName, Mark mark) {}

  public DecisionView {
    seats = List.copyOf(seats);
  }

  public String path() {
    return "/decisions/" + number;
  }

  /** Organizations whose yes counts now. */
  public List<UUID> supporters() {
    return seats.stream()
        .filter(seat -> seat.mark() == Mark.SUPPORT || seat.mark() == Mark.CONDITIONS)
        .map(SeatView::organization)
        .toList();
  }
}
