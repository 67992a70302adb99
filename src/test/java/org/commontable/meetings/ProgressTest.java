package org.commontable.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Which item runs is read from who pressed what. */
class ProgressTest {
  private static final Instant SEVEN = Instant.parse("2026-12-16T00:00:00Z");
  private static final UUID RUTH = new UUID(0, 1);

  @Test
  void nothingRunsBeforeSomebodyPresses() {
    assertThat(new Progress(List.of()).running()).isEmpty();
    assertThat(new Progress(List.of()).done(1)).isFalse();
  }

  @Test
  void startingTheNextEndsTheOneBefore() {
    var progress = new Progress(List.of(step(1, true, 0), step(2, true, 5)));
    assertThat(progress.done(1)).isTrue();
    assertThat(progress.runs(2)).isTrue();
    assertThat(progress.done(2)).isFalse();
  }

  @Test
  void anItemTakenUpAgainRunsFromThen() {
    var progress = new Progress(List.of(step(1, true, 0), step(1, false, 5), step(1, true, 9)));
    assertThat(progress.running().orElseThrow().left(15, SEVEN.plus(Duration.ofMinutes(12))))
        .isEqualTo(Duration.ofMinutes(12));
  }

  @Test
  void aTimeBoxThatIsOverSaysByHowMuch() {
    var running = new Progress(List.of(step(1, true, 0))).running().orElseThrow();
    assertThat(running.left(10, SEVEN.plus(Duration.ofMinutes(13))))
        .isEqualTo(Duration.ofMinutes(-3));
  }

  private static Progress.Step step(int position, boolean started, int minute) {
    return new Progress.Step(position, started, SEVEN.plus(Duration.ofMinutes(minute)), RUTH);
  }
}
