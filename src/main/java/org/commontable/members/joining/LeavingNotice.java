package org.commontable.members.joining;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * An organization leaves on this day, in the coalition's zone.
 *
 * @param words what it tells the members; may be empty, since it owes no reason
 */
public record LeavingNotice(
    UUID id, UUID organization, String words, LocalDate on, Instant givenAt, UUID givenBy) {}
