/**
 * Indicators over places, groups and years: computed from facts, sent through the gate, published
 * in one flat file each time, read again by place or by indicator.
 */
@NullMarked
package org.commontable.evidence.figures;

import org.jspecify.annotations.NullMarked;
