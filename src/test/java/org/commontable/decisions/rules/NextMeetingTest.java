package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** For which meeting an emergency waits, whatever is called and called off. */
class NextMeetingTest {
  private static final Instant CLOSES = Instant.parse("2026-12-01T12:00:00Z");
  private static final Instant FIRST = Instant.parse("2026-12-05T07:00:00Z");
  private static final Instant LATEST = FIRST.plus(Duration.ofDays(31));

  @Test
  void itIsTheFirstAfterTheCloseAndWithoutAnyItsEndStays() {
    assertThat(next(FIRST, in(9), in(3), in(-1)))
        .isEqualTo(new NextMeeting(Optional.of(LocalDate.parse("2026-12-04")), in(3).until()));
    assertThat(next(FIRST, in(-1))).isEqualTo(new NextMeeting(Optional.empty(), FIRST));
  }

  @Test
  void anEndThatIsOverBeforeTheCloseIsNone() {
    assertThat(next(CLOSES, in(-1))).isEqualTo(new NextMeeting(Optional.empty(), LATEST));
  }

  @Test
  void howeverOftenMeetingsAreCalledOffItLastsAMonthLongerAtMost() {
    assertThat(next(FIRST, in(300)))
        .as("and a meeting after that is not its meeting")
        .isEqualTo(new NextMeeting(Optional.empty(), LATEST));
    var across =
        new NextMeeting.Standing(
            LocalDate.parse("2027-01-04"), LATEST.minusSeconds(1), LATEST.plusSeconds(1));
    assertThat(next(FIRST, across)).isEqualTo(new NextMeeting(Optional.of(across.day()), LATEST));
  }

  private static NextMeeting next(Instant lapses, NextMeeting.Standing... meetings) {
    return NextMeeting.of(List.of(meetings), CLOSES, FIRST, lapses);
  }

  private static NextMeeting.Standing in(int days) {
    var starts = CLOSES.plus(Duration.ofDays(days));
    return new NextMeeting.Standing(
        LocalDate.ofInstant(starts, ZoneOffset.UTC), starts, starts.plus(Duration.ofHours(12)));
  }
}
