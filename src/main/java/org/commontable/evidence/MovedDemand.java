package org.commontable.evidence;

import org.commontable.evidence.figures.Move;

/**
 * A demand in public whose figure an edition says otherwise than the one before, or the figure of
 * those it is compared with.
 */
public record MovedDemand(Standing demand, Move move) {}
