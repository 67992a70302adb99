package org.commontable.evidence.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.commontable.evidence.release.Cells;
import org.junit.jupiter.api.Test;

/** A printed percent stands for every whole number that rounds to it, and for no other. */
class PercentCountsTest {
  @Property(tries = 500)
  void everyNumberThatRoundsToItIsOpen(@ForAll @LongRange(min = 10, max = 60_000) long tested) {
    long count = tested * 37 / 91;
    long tenths = Math.floorDiv(2_000 * count + tested, 2 * tested); // halves upward
    Cells counts = counts(10 * tenths, 1, tested);
    long[] open =
        LongStream.rangeClosed(0, tested)
            .filter(it -> Math.abs(1_000 * it - tenths * tested) * 2 <= tested)
            .toArray();
    assertThat(counts.least(0)).isEqualTo(open[0]);
    assertThat(counts.most(0)).isEqualTo(open[open.length - 1]);
    assertThat(count).isBetween(counts.least(0), counts.most(0));
  }

  @Test
  void ofAFewHundredTheNumberIsExact() {
    assertThat(counts(3_330, 1, 12).least(0)).isEqualTo(4);
    assertThat(counts(3_330, 1, 12).most(0)).isEqualTo(4);
  }

  @Test
  void wholePercentsLeaveMoreOpen() {
    assertThat(counts(5_000, 0, 400).least(0)).isEqualTo(198);
    assertThat(counts(5_000, 0, 400).most(0)).isEqualTo(202);
  }

  @Test
  void nobodyIsLessThanNoneOrMoreThanAll() {
    assertThat(counts(0, 1, 5_000).least(0)).isZero();
    assertThat(counts(0, 1, 5_000).most(0)).isEqualTo(2);
    assertThat(counts(10_000, 1, 5_000).most(0)).isEqualTo(5_000);
  }

  /**
   * @param percent in hundredths
   */
  private static Cells counts(long percent, int decimals, long tested) {
    Cells percents = new Cells(List.of("001"), List.of("all"), 2);
    percents.number(0, percent, 0, 2);
    percents.decimals(decimals);
    Cells of = new Cells(List.of("001"), List.of("all"), 0);
    of.number(0, tested, 0, 2);
    return PercentCounts.of(percents, of);
  }
}
