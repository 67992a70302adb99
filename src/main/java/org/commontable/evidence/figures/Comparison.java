package org.commontable.evidence.figures;

import java.util.OptionalDouble;
import org.commontable.measures.Bounds;
import org.commontable.measures.Cell;
import org.commontable.measures.Ratio;

/**
 * How a group's figure stands to others'.
 *
 * @param comparator a group, or "others" for everybody else
 * @param ratio the group's over the comparator's; of an opportunity the other way round
 * @param exact the ratio where both are known, and the range it lies in where one is hidden
 * @param difference the group's minus the comparator's
 * @param seatsToParity how many more of the group it takes to reach the comparator's rate; below 0
 *     where it is above already; only of an opportunity
 */
public record Comparison(
    String comparator,
    boolean inverted,
    Cell events,
    Cell population,
    Ratio ratio,
    Cell exact,
    OptionalDouble difference,
    Bounds interval,
    OptionalDouble seatsToParity) {}
