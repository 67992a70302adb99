package org.commontable.evidence.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What needs another work's answer begins after it, and nothing waits for another year. */
class YearsInTurnTest {
  private final List<String> done = Collections.synchronizedList(new ArrayList<>());
  private final YearsInTurn years = new YearsInTurn();

  @Test
  void everyYearKeepsItsOrder() {
    for (int year = 2000; year < 2040; year++) {
      String name = year + " ";
      years.later(year, () -> done.add(name + "later"));
      years.first(year, () -> done.add(name + "first"));
      years.first(year, () -> done.add(name + "first"));
      years.later(year, () -> done.add(name + "later"));
    }
    years.later(1999, () -> done.add("1999 later"));
    years.doAll(year -> done.add(year + " between"));
    assertThat(done).hasSize(40 * 5 + 1).contains("1999 later").doesNotContain("1999 between");
    IntStream.range(2000, 2040)
        .forEach(
            year ->
                assertThat(done.stream().filter(it -> it.startsWith(year + " ")))
                    .containsExactly(
                        year + " first",
                        year + " first",
                        year + " between",
                        year + " later",
                        year + " later"));
  }

  @Test
  void aFaultIsThrownAndNobodyWaitsForever() {
    years.first(
        2000,
        () -> {
          throw new IllegalStateException("no memory");
        });
    years.later(2000, () -> done.add("later"));
    assertThatThrownBy(() -> years.doAll(year -> done.add("between")))
        .hasStackTraceContaining("no memory");
    assertThat(done).isEmpty();
  }

  @Test
  void everyWorkIsDoneOnce() {
    List<Integer> works = Collections.synchronizedList(new ArrayList<>());
    Hands.doAll(IntStream.range(0, 1_000).<Runnable>mapToObj(it -> () -> works.add(it)).toList());
    assertThat(works).hasSize(1_000).doesNotHaveDuplicates();
    Hands.doAll(List.of());
  }
}
