package org.commontable.decisions.store;

import java.time.Instant;

/**
 * The table is asked again after a consensus that failed.
 *
 * @param n from 2; the opening is round 1
 * @param vote the vote that the rules name, which comes once; else consensus again
 * @param at when it began
 * @param closes its first closing time
 */
public record Round(int n, boolean vote, Instant at, Instant closes) {}
