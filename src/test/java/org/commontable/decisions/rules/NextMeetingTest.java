package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** For which meeting an emergency waits, whatever is called and called off. */
class NextMeetingTest {
  private static final Instant CLOSES = Instant.parse("2026-12-01T12:00:00Z");
  private static final Instant FIRST = Instant.parse("2026-12-05T07:00:00Z");

  @Test
  void itIsTheFirstAfterTheCloseAndWithoutAnyNothingChanges() {
    assertThat(NextMeeting.of(List.of(in(9), in(3), in(-1)), CLOSES, FIRST))
        .contains(new NextMeeting(LocalDate.parse("2026-12-04"), in(3).until()));
    assertThat(NextMeeting.of(List.of(in(-1)), CLOSES, FIRST)).isEmpty();
  }

  @Test
  void howeverOftenMeetingsAreCalledOffItLastsAMonthLongerAtMost() {
    assertThat(NextMeeting.of(List.of(in(300)), CLOSES, FIRST).orElseThrow().lapses())
        .isEqualTo(FIRST.plus(Duration.ofDays(31)));
  }

  private static NextMeeting.Standing in(int days) {
    var starts = CLOSES.plus(Duration.ofDays(days));
    return new NextMeeting.Standing(
        LocalDate.ofInstant(starts, ZoneOffset.UTC), starts, starts.plus(Duration.ofHours(12)));
  }
}
