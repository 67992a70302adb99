package org.commontable.evidence.figures;

import java.util.Optional;
import java.util.OptionalDouble;
import org.commontable.evidence.figures.Published.Status;
import org.commontable.measures.Interval;
import org.commontable.measures.Rate;

/**
 * One place's figure as bare numbers: what a list is sorted by and a map is colored by. Nothing of
 * what is hidden.
 *
 * @param value as {@link Published#printed}
 * @param ratio empty where it is not defined or not finite
 * @param range of the ratio
 * @param own what happened, of how many; only of kinds that compare
 * @param other the same of those it is compared with
 */
public record Glance(
    int year,
    String group,
    String place,
    Status status,
    OptionalDouble value,
    OptionalDouble ratio,
    Optional<Interval> range,
    Optional<Rate> own,
    Optional<Rate> other) {

  public boolean isShown() {
    return status == Status.SHOWN;
  }

  /** Both are counts of people or happenings that a model of chance fits. */
  public boolean isComparable() {
    return isLikely(own) && isLikely(other);
  }

  /** A rate of which a range can be given. */
  public static boolean isLikely(Optional<Rate> rate) {
    return rate.filter(it -> it.applies() && !it.eventsExceedPopulation()).isPresent();
  }
}
