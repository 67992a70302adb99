package org.commontable.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Half past one may be missing, or come twice. */
class LocalStartTest {
  private static final ZoneId LOUISVILLE = ZoneId.of("America/Kentucky/Louisville");

  @Test
  void anEveningInWinterIsFiveHoursBehind() {
    assertThat(LocalStart.of(LocalDate.of(2026, 12, 15), LocalTime.of(18, 30), LOUISVILLE))
        .isEqualTo(new LocalStart.At(Instant.parse("2026-12-15T23:30:00Z")));
  }

  @Test
  void theHourThatIsSkippedInSpringDoesNotExist() {
    assertThat(LocalStart.of(LocalDate.of(2027, 3, 14), LocalTime.of(2, 30), LOUISVILLE))
        .isEqualTo(new LocalStart.Missing());
  }

  @Test
  void theHourThatHappensTwiceInAutumnIsAsked() {
    assertThat(LocalStart.of(LocalDate.of(2026, 11, 1), LocalTime.of(1, 30), LOUISVILLE))
        .isEqualTo(new LocalStart.Twice());
  }
}
