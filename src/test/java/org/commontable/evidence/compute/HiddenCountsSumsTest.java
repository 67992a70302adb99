package org.commontable.evidence.compute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Of hidden counts a ratio is answered by the least and the most that it can be. */
class HiddenCountsSumsTest extends TypedSum {
  @Test
  void aHiddenGroupOfNobodyIsToldAsAnyOther() {
    assertThat(run("compute", "risk-ratio", "--group", "1..9/0", "--others", "60/600"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--group 1..9/0 is a group of nobody");
    assertThat(ratio("1..9/0..9", "60/600").get("reason").stringValue())
        .contains("may be of nobody");
    assertThat(run("compute", "risk-ratio", "--group", "9..1/40", "--others", "60/600"))
        .isEqualTo(2);
    assertThat(err.toString()).contains("--group 9..1/40: the least comes first");
  }

  @Test
  void othersWhoMayHaveNoEventsBoundItFromBelowAlone() {
    JsonNode open = ratio("5/40", "0..9/600");
    assertThat(open.get("ratio").isNull()).isTrue();
    assertThat(open.get("least").doubleValue()).isCloseTo(25.0 / 3, within(1e-12));
    assertThat(open.get("most").stringValue()).isEqualTo("Infinity");
    assertThat(open.get("reason").stringValue()).contains("nothing bounds it above");
    assertThat(ratio("1..9/40", "0/600").get("ratio").stringValue()).isEqualTo("Infinity");
    assertThat(ratio("0..9/40", "0/600").get("reason").stringValue()).contains("may have none");
    assertThat(ratio("0..0/40", "0/600").get("reason").stringValue()).contains("Neither side");
  }

  @Test
  void whereBothEndsMeetTheRatioIsKnown() {
    JsonNode none = ratio("0/40", "1..9/600");
    assertThat(none.get("ratio").doubleValue()).isZero();
    assertThat(none.get("reason")).isNull();
    assertThat(ratio("5..5/40", "60/600").get("ratio").doubleValue()).isEqualTo(1.25);
  }

  /** What may be the case lies within the ends, whatever the hidden counts are. */
  @Test
  void noPossibleRatioLiesOutside() {
    JsonNode span = ratio("1..9/38..42", "2..5/600");
    for (int x = 1; x <= 9; x++) {
      for (int n = 38; n <= 42; n++) {
        for (int y = 2; y <= 5; y++) {
          double possible = (double) x / n / ((double) y / 600);
          assertThat(possible)
              .isBetween(
                  span.get("least").doubleValue() - 1e-9, span.get("most").doubleValue() + 1e-9);
        }
      }
    }
  }

  private JsonNode ratio(String group, String others) {
    return compute("risk-ratio", "--group", group, "--others", others);
  }
}
