package org.commontable.evidence.figures;

import java.util.OptionalDouble;

/**
 * A figure that was published before and now says something else.
 *
 * @param hidden true when it is shown no more; there are no counts after then
 * @param valueBefore the figure itself, as {@link Published#printed}: a printed percent or a share
 *     of two totals can move while its own counts stay; empty of moves that were kept without it
 */
public record Move(
    String indicator,
    int year,
    String place,
    String group,
    boolean hidden,
    long countBefore,
    long baseBefore,
    long countAfter,
    long baseAfter,
    OptionalDouble valueBefore,
    OptionalDouble valueAfter) {}
