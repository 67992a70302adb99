package org.commontable.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SchoolYearTest {
  @Test
  void everyStyleOfTheStateReadsAsTheSameYear() {
    for (String written : new String[] {"2016-2017", "2016-17", "20162017", " 2016–17 "}) {
      assertThat(SchoolYear.parse(written)).isEqualTo(new SchoolYear(2016));
    }
    assertThat(new SchoolYear(1999).label()).isEqualTo("1999-00");
    assertThat(new SchoolYear(2016).full()).isEqualTo("2016-2017");
  }

  @Test
  void yearsThatDoNotFollowEachOtherAreRefusedInASentence() {
    for (String written :
        new String[] {"2016-2018", "2016", "", "2016-2016", "16-17", "abcd-efgh"}) {
      assertThatThrownBy(() -> SchoolYear.parse(written)).hasMessageContaining("school year");
    }
  }

  @Test
  void fractionsAreExactAndInLowestTerms() {
    assertThat(Fraction.parse("2/6")).isEqualTo(Fraction.of(1, 3)).hasToString("1/3");
    assertThat(Fraction.of(1, 3).plus(Fraction.of(1, 6))).isEqualTo(Fraction.of(1, 2));
    assertThat(Fraction.of(3, -6)).isEqualTo(Fraction.of(-1, 2));
    assertThat(Fraction.of(-1, 2).floor()).isEqualTo(-1);
    assertThat(Fraction.of(-1, 2).ceiling()).isEqualTo(0);
    assertThat(Fraction.of(7, 2).ceiling()).isEqualTo(4);
    assertThat(Fraction.of(4).ceiling()).isEqualTo(4);
    assertThatThrownBy(() -> Fraction.parse("1/0")).hasMessageContaining("zero");
    assertThatThrownBy(() -> Fraction.parse("0.5")).hasMessageContaining("1/3");
  }
}
