package org.commontable.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Example;

/** A district counts students of no school that is told: a reader knows them for none or more. */
class UntoldTest {
  private static final List<String> GROUPS = List.of("all", "disability", "no-disability");
  private static final long[] TRUTH = {80, 12, 68, 76, 9, 67, 4, 3, 1};

  /** Of 12 in the district at most 12 are in the school, and of the 68 others at most 68. */
  @Example
  void whoIsInNoSchoolIsNoFewerThanNone() {
    Cells cells = new Cells(List.of("001", "001001"), GROUPS, 0);
    for (int cell = 0; cell < cells.size(); cell++) {
      cells.number(cell, TRUTH[cell], 0, 2);
    }
    Release.judge(cells, Counting.POPULATION, List.of(), Ledger.EMPTY);
    long[] low = new long[TRUTH.length];
    long[] high = new long[TRUTH.length];
    for (int cell = 0; cell < TRUTH.length; cell++) {
      boolean shown = cell < cells.size() && cells.isShown(cell);
      low[cell] = shown ? TRUTH[cell] : 0;
      high[cell] = shown ? TRUTH[cell] : 200;
    }
    high[4] = 9; // hidden as a small group
    Reader reader = new Reader(low, high, TRUTH);
    for (int row = 0; row < TRUTH.length; row += 3) {
      reader.sum(row, row + 1, row + 2);
    }
    for (int group = 0; group < 3; group++) {
      reader.sum(group, group + 3, group + 6);
    }
    assertThat(cells.isHidden(4)).isTrue();
    assertThat(reader.isWide(4, Limits.PROTECTION)).isTrue();
  }
}
