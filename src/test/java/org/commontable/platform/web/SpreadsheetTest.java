package org.commontable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+1 dial",
        "-cmd",
        "@SUM(A1)",
        "\tx",
        "\r=1",
        " =1",
        "\u200B=1",
        "\uFF1D1"
      })
  void whatASpreadsheetWouldComputeIsText(String cell) {
    assertThat(Spreadsheet.inert(cell)).isEqualTo("'" + cell);
  }

  @Test
  void numbersAndWordsStayAsTheyAre() {
    assertThat(Spreadsheet.inert("-3.5")).isEqualTo("-3.5");
    assertThat(Spreadsheet.inert("A=B")).isEqualTo("A=B");
    assertThat(Spreadsheet.inert("")).isEmpty();
  }
}
