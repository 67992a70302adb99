package org.commontable.decisions.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The calendar changed, so that an emergency waits for another meeting.
 *
 * @param meeting empty where none stands before it lapses
 * @param lapses the end of that meeting at the latest
 */
public record EmergencyMoved(Optional<LocalDate> meeting, Instant lapses, Instant at) {}
