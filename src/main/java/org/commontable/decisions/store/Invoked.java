package org.commontable.decisions.store;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The decision was opened under the emergency rule.
 *
 * @param meeting day of the next meeting, as it was called then: there it is confirmed or lapses
 * @param lapses end of that meeting at the latest; what is not confirmed by then has lapsed
 */
public record Invoked(LocalDate meeting, Instant lapses) {}
