package org.commontable.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** RFC 8785, sections 3.2.2 and 3.2.3, as far as the record uses it. */
class CanonicalJsonTest {

  @Test
  void keysStandInTheOrderOfTheirUtf16CodeUnits() {
    // The example of RFC 8785 section 3.2.3.
    var value =
        Map.of(
            "\u20ac", "Euro Sign",
            "\r", "Carriage Return",
            "\ufb33", "Hebrew Letter Dalet With Dagesh",
            "1", "One",
            "\ud83d\ude00", "Emoji: Grinning Face",
            "\u0080", "Control",
            "\u00f6", "Latin Small Letter O With Diaeresis");

    assertThat(CanonicalJson.write(value))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"\u00f6\":\"Latin Small"
                + " Letter O With Diaeresis\",\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji:"
                + " Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  @Test
  void textsUseTheFixedEscapes() {
    // The string of RFC 8785 section 3.2.2.
    var text = "\u20ac$\017\nA'B\"\\\\\"/";

    assertThat(CanonicalJson.write(text)).isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
  }

  @Test
  void numbersAreIntegersThatEveryReaderKeeps() {
    assertThat(CanonicalJson.write(List.of(0, -1L, 9007199254740991L)))
        .isEqualTo("[0,-1,9007199254740991]");
    assertThatThrownBy(() -> CanonicalJson.write(9007199254740992L))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.write(Map.of("share", 0.5)))
        .hasMessageContaining("java.lang.Double");
  }

  @Test
  void halfASurrogatePairIsRefused() {
    for (var broken : List.of("\ud83d", "\ude00", "a\ud83db", "\ud83d\ud83d\ude00")) {
      assertThatThrownBy(() -> CanonicalJson.write(broken))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":2}",
        "1.0",
        "1e3",
        "01",
        "[1,]",
        "{\"a\":1} x",
        "\"\t\"",
        "nul",
        "",
        "[",
        "\"\\x\"",
        "99999999999999999999"
      })
  void theReaderRefusesWhatIsNotStrictJson(String text) {
    assertThatThrownBy(() -> StrictJson.read(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
