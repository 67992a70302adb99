/**
 * Secret ballots that elect officers: one per organization, all of equal weight. Owns elections,
 * candidates, the list of those who have voted and the box; keeps the two so that nothing leads
 * from one to the other (ADR 0019). The pure part ({@link
 * org.commontable.decisions.elections.Count}) is used by the offline verifier as well.
 */
@NullMarked
package org.commontable.decisions.elections;

import org.jspecify.annotations.NullMarked;
