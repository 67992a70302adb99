package org.commontable.evidence.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

/** Every work is done once, and a fault in one is not lost. */
class SideBySideTest {
  @Test
  void eachIsDoneOnce() {
    var done = new AtomicIntegerArray(500);
    Map<Runnable, Integer> works = new LinkedHashMap<>();
    for (int i = 0; i < done.length(); i++) {
      int number = i;
      works.put(() -> done.incrementAndGet(number), i % 7);
    }
    SideBySide.run(works);
    for (int i = 0; i < done.length(); i++) {
      assertThat(done.get(i)).isEqualTo(1);
    }
  }

  @Test
  void whatOneThrowsComesOut() {
    Runnable broken =
        () -> {
          throw new IllegalStateException("broken");
        };
    assertThatThrownBy(() -> SideBySide.run(Map.of(broken, 1, () -> {}, 2)))
        .isInstanceOf(IllegalStateException.class)
        .hasStackTraceContaining("broken");
  }
}
