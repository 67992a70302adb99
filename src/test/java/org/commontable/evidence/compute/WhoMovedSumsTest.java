package org.commontable.evidence.compute;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gap that changed is told in words that are right whoever was ahead. */
class WhoMovedSumsTest extends TypedSum {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "56,52 | 26,28 | narrowed-mostly-by-decline",
        "56,57 | 26,30 | closed-mostly-by-rise",
        "56,52 | 26,26 | narrowed-by-decline-alone",
        "56,50 | 26,24 | narrowed-as-both-fell",
        "56,60 | 26,28 | widened",
        "40,44 | 40,40 | widened",
        "56,58 | 26,28 | unchanged",
        "56,40 | 26,40 | narrowed-mostly-by-decline",
        "26,28 | 56,60 | lead-grew",
        "26,24 | 56,56 | lead-grew",
        "26,30 | 56,56 | lead-shrank",
        "26,56 | 56,56 | lead-shrank",
        "26,28 | 56,58 | unchanged",
        "56,52 | 50,60 | went-ahead",
        "40,40 | 40,44 | went-ahead",
        "50,60 | 56,52 | fell-behind",
      })
  void whoMoved(String reference, String focal, String moved) {
    assertThat(
            compute("who-moved", "--reference", reference, "--focal", focal)
                .get("moved")
                .stringValue())
        .isEqualTo(moved);
  }
}
