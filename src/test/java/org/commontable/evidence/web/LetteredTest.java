package org.commontable.evidence.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is folded on a telephone, and under which name; nothing is lost or told twice. */
class LetteredTest {
  private static LayoutsPage.Line layout(String id, String publisher) {
    return new LayoutsPage.Line(id, 1, "dataset", publisher, "2012", "");
  }

  private static MovedRow step(String group, int year) {
    return new MovedRow(group, Integer.toString(year), "", "", "", "", "");
  }

  @Test
  void layoutsStandUnderWhoPublishesTheFilesAndKeepTheirOrder() {
    List<LayoutsPage.Line> lines =
        IntStream.range(0, 40).mapToObj(it -> layout("l" + it, "State " + it % 2)).toList();
    List<Lettered<LayoutsPage.Line>> parts = Lettered.publishers(lines);
    assertThat(parts).extracting(Lettered::letter).containsExactly("State 0", "State 1");
    assertThat(parts.getFirst().rows())
        .extracting(LayoutsPage.Line::id)
        .startsWith("l0", "l2", "l4")
        .hasSize(20);
  }

  @Test
  void fewLayoutsAreNotFolded() {
    assertThat(Lettered.publishers(List.of(layout("a", "State"), layout("b", "City"))))
        .singleElement()
        .satisfies(it -> assertThat(it.letter()).isEmpty())
        .satisfies(it -> assertThat(it.rows()).hasSize(2));
  }

  @Test
  void manyYearsOfSeveralGroupsStandUnderTheirGroup() {
    List<MovedRow> rows =
        List.of("Black", "Hispanic").stream()
            .flatMap(group -> IntStream.range(2012, 2018).mapToObj(year -> step(group, year)))
            .toList();
    assertThat(Lettered.moved(rows))
        .extracting(Lettered::letter)
        .containsExactly("Black", "Hispanic");
    assertThat(Lettered.moved(rows.subList(0, 6))).singleElement();
  }
}
