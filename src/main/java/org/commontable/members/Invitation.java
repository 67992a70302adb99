package org.commontable.members;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * An organization's first delegate is asked to take its seat.
 *
 * @param sent when the letter last went out; empty while the convener has not sent it
 * @param accepted when she pressed the button; from then on the organization is a member
 */
public record Invitation(
    UUID id,
    UUID organization,
    UUID person,
    UUID invitedBy,
    Instant made,
    Optional<Instant> sent,
    Optional<Instant> accepted,
    Optional<Instant> withdrawn) {

  public boolean open() {
    return accepted.isEmpty() && withdrawn.isEmpty();
  }

  /** The letter's link works until then. */
  public Optional<Instant> until() {
    return sent.map(at -> at.plus(Inviting.LIFE));
  }

  public boolean pending() {
    return open() && sent.isEmpty();
  }
}
