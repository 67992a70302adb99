package org.commontable.meetings;

import java.time.Instant;
import java.time.LocalDate;

/**
 * How a meeting was called before it was changed.
 *
 * @param date its address then; it leads to the meeting for ever
 * @param place empty when it was by video only
 * @param until when it was changed
 */
public record EarlierCall(LocalDate date, Instant starts, String place, Instant until) {}
