package org.commontable.evidence.figures;

/**
 * A figure that was published before and now says something else.
 *
 * @param hidden true when it is shown no more; there are no counts after then
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
    long baseAfter) {}
