package org.commontable.decisions.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OldPositionFileTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Our \u202Eask,Text,2019-05-20,Minutes",
        "Our\u200B ask,Text,2019-05-20,Minutes",
        "Our ask,Te\u2066xt,2019-05-20,Minutes",
        "Our ask,Text,2019-05-20,Min\u202Dutes"
      })
  void whatTurnsTheDirectionOrHidesIsRefused(String row) {
    var read = read(row);
    assertThat(read.positions()).isEmpty();
    assertThat(read.faults())
        .extracting(OldPositionFile.Fault::key)
        .containsOnly("decisions.register.import.unseen");
  }

  @ParameterizedTest
  @ValueSource(strings = "Our ask,\"Two\nlines \u200Eof text\",2019-05-20,Minutes")
  void linesAndMarksOfATextStay(String row) {
    assertThat(read(row).faults()).isEmpty();
  }

  private static OldPositionFile.Read read(String row) {
    var csv = "title,text,decided,source\n" + row + "\n";
    return OldPositionFile.read(
        csv.getBytes(StandardCharsets.UTF_8), LocalDate.of(2026, 11, 26), new UUID(0, 1));
  }
}
