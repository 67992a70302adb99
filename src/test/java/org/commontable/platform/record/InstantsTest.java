package org.commontable.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The quick reading of instants says what the slow one says. */
class InstantsTest {
  @Test
  void itReadsWhatTheSlowReadingReads() {
    var random = new Random(1);
    for (int i = 0; i < 20_000; i++) {
      var written =
          "%04d-%02d-%02dT%02d:%02d:%02d.%03dZ"
              .formatted(
                  random.nextInt(10_000),
                  1 + random.nextInt(12),
                  1 + random.nextInt(28),
                  random.nextInt(24),
                  random.nextInt(60),
                  random.nextInt(60),
                  random.nextInt(1000));
      assertThat(Instants.parse(written)).isEqualTo(Instant.parse(written));
      assertThat(Instants.isWritten(written)).isTrue();
    }
    assertThat(Instants.parse("2024-02-29T12:00:00.000Z"))
        .isEqualTo(Instant.parse("2024-02-29T12:00:00.000Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-11-24T00:00:00Z",
        "2026-11-24T24:00:00.000Z",
        "2016-12-31T23:59:60.000Z",
        "+12026-01-01T00:00:00.000Z"
      })
  void otherSpellingsAreReadTheSlowWay(String written) {
    assertThat(Instants.isWritten(written)).isFalse();
    assertThat(Instants.parse(written)).isEqualTo(Instant.parse(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-02-29T00:00:00.000Z",
        "2026-13-01T00:00:00.000Z",
        "2026-00-01T00:00:00.000Z",
        "2026-11-24T25:00:00.000Z",
        "2026-11-24T23:60:00.000Z",
        "2026-11-24T23:59:61.000Z",
        "2026-11-24 23:59:59.000Z",
        "2026-11-24T23:59:59.٠٠٠Z",
        ""
      })
  void whatIsNoInstantIsRefused(String written) {
    assertThatThrownBy(() -> Instants.parse(written)).isInstanceOf(DateTimeException.class);
  }
}
