package org.commontable.decisions.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The decision was opened under the emergency rule.
 *
 * @param meeting day of the next meeting, as it stands now: there it is confirmed or lapses; empty
 *     where none stands before it lapses
 * @param lapses end of that meeting at the latest; what is not confirmed by then has lapsed
 * @param first when it would have lapsed by the calendar of its opening
 */
public record Invoked(Optional<LocalDate> meeting, Instant lapses, Instant first) {}
