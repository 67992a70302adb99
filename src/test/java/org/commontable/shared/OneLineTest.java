package org.commontable.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneLineTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A title\nBcc: all@example.org",
        "two\u2028lines",
        "two\u2029lines",
        "East\u202Eside",
        "East\u2066side\u2069",
        "Parents\u200B",
        "\uFEFFParents",
        "Par\u00ADents",
        "Par\u200Dents",
        "\u200Cنامه",
        "null\u0000"
      })
  void whatBreaksOrTurnsOrHidesIsRefused(String typed) {
    assertThat(OneLine.of(typed)).isEmpty();
  }

  @Test
  void aLineIsComposedAndItsWhiteSpaceCollapsed() {
    assertThat(OneLine.of("  Jose\u0301 \t de\u00A0la  Cruz ")).contains("José de la Cruz");
  }

  @Test
  void joinersStayInsideWordsOfTheScriptsThatNeedThem() {
    assertThat(OneLine.of("نامه\u200Cای")).contains("نامه\u200Cای");
    assertThat(OneLine.of("क्\u200Dष")).contains("क्\u200Dष");
  }
}
