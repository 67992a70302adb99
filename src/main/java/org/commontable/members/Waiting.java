package org.commontable.members;

import java.time.LocalDate;

/**
 * Something of this room that waits for an organization's people.
 *
 * @param what profile, promise, overdue, confirm or prospect
 * @param subject what it is about, in somebody's own words; may be empty
 * @param by the day on which it is due
 * @param path where it is done
 */
public record Waiting(String what, String subject, LocalDate by, String path) {}
