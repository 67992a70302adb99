package org.commontable.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The darker, the higher: never the other way round, and never more shades than there are. */
class ShadesTest {
  @Test
  void timesAreShadedByWholeTimes() {
    Shades shades = Shades.ofTimes();
    assertThat(List.of(.3, 1.0, 1.99, 2.0, 3.57, 4.0, 90.0).stream().map(shades::look))
        .containsExactly("c0", "c1", "c1", "c2", "c3", "c4", "c4");
  }

  @Test
  void otherNumbersAreShadedByFifthsOfThePlaces() {
    List<Double> numbers = IntStream.rangeClosed(1, 100).mapToObj(it -> it / 1.0).toList();
    Shades shades = Shades.ofFifths(numbers, 1);
    for (int shade = 0; shade < 5; shade++) {
      String look = "c" + shade;
      assertThat(numbers.stream().filter(it -> shades.look(it).equals(look)).count())
          .as(look)
          .isBetween(19L, 21L);
    }
  }

  @Test
  void fewOrEqualNumbersDoNotBreakIt() {
    assertThat(Shades.ofFifths(List.of(), 1).look(3)).isEqualTo("c2");
    assertThat(Shades.ofFifths(List.of(4.0, 4.0, 4.0), 1).look(4)).isEqualTo("c2");
    Shades two = Shades.ofFifths(List.of(1.0, 9.0), 1);
    assertThat(two.look(1)).isEqualTo("c0");
    assertThat(two.look(9)).isEqualTo("c4");
  }
}
