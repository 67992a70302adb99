package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.commontable.evidence.facts.LongTable;

/** A small memory of what came before gives the same answers as one of everything. */
class SeenKeysTest {
  private static final int WITHIN = 4;

  @Property
  void runsInAnyOrder(@ForAll @Size(max = 300) List<@IntRange(min = 0, max = 127) Integer> keys) {
    compare(keys.stream().map(it -> (long) it).toList());
  }

  @Property
  void runsOneAfterTheOther(
      @ForAll @Size(max = 300) List<@IntRange(min = 0, max = 127) Integer> keys) {
    compare(keys.stream().sorted().map(it -> (long) it).toList());
  }

  @Property(tries = 5)
  void longRunsAndBackAgain(@ForAll @IntRange(min = 0, max = 9) int back) {
    SeenKeys seen = new SeenKeys(20);
    for (long run = 0; run < 10; run++) {
      for (int i = 0; i < 5_000; i++) {
        assertThat(seen.putIfAbsent(run << 20 | i, (int) (run * 5_000 + i)))
            .isEqualTo(LongTable.NONE);
      }
    }
    assertThat(seen.putIfAbsent((long) back << 20 | 4_999, 1)).isEqualTo(back * 5_000 + 4_999);
  }

  private static void compare(List<Long> keys) {
    SeenKeys seen = new SeenKeys(WITHIN);
    Map<Long, Integer> all = new HashMap<>();
    int line = 0;
    for (long key : keys) {
      line++;
      Integer before = all.putIfAbsent(key, line);
      assertThat(seen.putIfAbsent(key, line)).isEqualTo(before == null ? LongTable.NONE : before);
    }
  }
}
