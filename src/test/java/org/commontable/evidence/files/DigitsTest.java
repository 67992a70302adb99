package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.commontable.evidence.files.Digits.Style;
import org.junit.jupiter.api.Test;

class DigitsTest {
  @Property
  void everyDecimalIsReadExactly(
      @ForAll @LongRange(min = -999_999_999_999L, max = 999_999_999_999L) long unscaled,
      @ForAll @IntRange(max = 12) int scale) {
    BigDecimal number = BigDecimal.valueOf(unscaled, scale);
    assertThat(read(number.toPlainString(), Style.NUMBER)).contains(number);
    assertThat(read(number.toPlainString(), Style.FRACTION).orElseThrow())
        .isEqualByComparingTo(number.movePointRight(2));
    assertThat(read(number.toPlainString() + "%", Style.PERCENT)).contains(number);
  }

  @Test
  void thousandsCommasStandWhereTheyShould() {
    assertThat(read("635,563", Style.NUMBER)).contains(new BigDecimal("635563"));
    assertThat(read("1,234,567.5", Style.NUMBER)).contains(new BigDecimal("1234567.5"));
    assertThat(read("$14,846", Style.NUMBER)).contains(new BigDecimal("14846"));
    for (String wrong :
        new String[] {"1,23", "12,34,567", ",123", "1234,567", "1,2345", "1,234,"}) {
      assertThat(read(wrong, Style.NUMBER)).as(wrong).isEmpty();
    }
  }

  @Test
  void bracketsStandForAMinus() {
    assertThat(read("(12,345.50)", Style.NUMBER)).contains(new BigDecimal("-12345.50"));
    assertThat(read("($1,200)", Style.NUMBER)).contains(new BigDecimal("-1200"));
    assertThat(read("(18.8%)", Style.PERCENT)).contains(new BigDecimal("-18.8"));
    for (String wrong : new String[] {"()", "(-5)", "(5", "5)", "((5))"}) {
      assertThat(read(wrong, Style.NUMBER)).as(wrong).isEmpty();
    }
  }

  @Test
  void ratiosFractionsAndExponentsSayWhatTheyMean() {
    assertThat(read("15:1", Style.RATIO)).contains(new BigDecimal("15"));
    assertThat(read("15:01", Style.RATIO)).contains(new BigDecimal("15"));
    assertThat(read("15:2", Style.RATIO)).isEmpty();
    assertThat(read("0.465", Style.FRACTION)).contains(new BigDecimal("46.5"));
    assertThat(read("1", Style.FRACTION)).contains(new BigDecimal("100"));
    assertThat(read("7.5e-01", Style.NUMBER)).contains(new BigDecimal("0.75"));
    assertThat(read("1e3", Style.NUMBER)).contains(new BigDecimal("1000"));
  }

  @Test
  void whatIsNoNumberIsNone() {
    for (String text :
        new String[] {
          "",
          "-",
          ".",
          "5.",
          "1e",
          "e5",
          "NaN",
          "Inf",
          "=1+1",
          "1 2",
          "12%",
          "0x1f",
          "--1",
          "9999999999999999999",
          "1e99"
        }) {
      assertThat(read(text, Style.NUMBER)).as(text).isEmpty();
    }
  }

  private static Optional<BigDecimal> read(String text, Style style) {
    Digits digits = new Digits();
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return digits.read(bytes, 0, bytes.length, style)
        ? Optional.of(BigDecimal.valueOf(digits.unscaled(), digits.scale()))
        : Optional.empty();
  }
}
