package org.commontable.evidence.release;

import java.util.stream.LongStream;
import org.commontable.evidence.Hidden;
import org.commontable.evidence.PercentBands;
import org.commontable.measures.PercentCode;
import org.jspecify.annotations.Nullable;

/**
 * What is not told apart near none and near all of some people (docs/methods/evidence.md): as many
 * as the bands for percents say, and never less than nine. Nobody and a few give the same reason,
 * as all and all but a few do; otherwise the one would tell the other.
 *
 * @param people at least ten
 */
public record Ends(long people) {
  private static final PercentCode BANDS = PercentBands.current();

  /** Asked for every number again and again. */
  private static final long[] NEAR_NONE =
      LongStream.range(0, 10_000).map(it -> it < Limits.LEAST ? 0 : nearNone(it)).toArray();

  private static long nearNone(long people) {
    return Math.min(people, Math.max(Limits.LEAST - 1, people * BANDS.cut(people) / 100));
  }

  /** The most that is near none. */
  public long nearNone() {
    boolean known = people >= Limits.LEAST && people < NEAR_NONE.length;
    return known ? NEAR_NONE[(int) people] : nearNone(people);
  }

  /** The least that is near all. */
  public long nearAll() {
    return Math.max(nearNone() + 1, people - nearNone());
  }

  /** Of so few people what is not near none is told too exactly. */
  boolean isSmall() {
    return people - nearAll() < Limits.PROTECTION;
  }

  /**
   * Why a number of them is hidden; null where it is near neither end.
   *
   * @param few it was few in some version
   */
  public @Nullable Hidden why(long number, boolean few) {
    if (number > people) {
      return few ? Hidden.FEW_EVENTS : null; // it counts others
    }
    if (isSmall()) {
      return Hidden.SMALL_BASE;
    }
    return few || number <= nearNone()
        ? Hidden.NEAR_NONE
        : number >= nearAll() ? Hidden.NEAR_ALL : null;
  }
}
