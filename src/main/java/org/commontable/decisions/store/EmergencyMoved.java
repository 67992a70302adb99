package org.commontable.decisions.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The calendar changed, so that an emergency waits for another meeting.
 *
 * @param lapses the end of that meeting at the latest
 */
public record EmergencyMoved(LocalDate meeting, Instant lapses, Instant at) {}
