package org.commontable.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A long list of schools is cut where a reader looks for it; a short one is not. */
class SchoolsPageTest {
  private static FoundPlace school(String name) {
    return new FoundPlace("/places/1", name, "1", "", "", "");
  }

  @Test
  void aLongListIsCutAtItsFirstLetters() {
    List<FoundPlace> many =
        IntStream.range(0, 52).mapToObj(i -> school((char) ('A' + i / 2) + "x" + i)).toList();
    assertThat(SchoolsPage.letters(many)).hasSize(26);
    assertThat(SchoolsPage.letters(many).getFirst().schools()).hasSize(2);
  }

  @Test
  void aShortListAndOneThatBeginsWithANumberStayWhole() {
    assertThat(SchoolsPage.letters(List.of(school("7th Street"), school("Alder"))))
        .hasSize(1)
        .first()
        .satisfies(it -> assertThat(it.letter()).isEmpty());
  }
}
