/**
 * Measures that are worked out from what an edition shows, and from nothing else: who moved, gaps
 * in standard deviations, funnels, segregation, the federal rule on disproportionality, values
 * drawn in for maps (docs/decisions/0034).
 */
@NullMarked
package org.commontable.evidence.derived;

import org.jspecify.annotations.NullMarked;
