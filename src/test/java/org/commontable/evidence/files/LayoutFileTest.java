package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.commontable.evidence.facts.Fact;
import org.junit.jupiter.api.Test;

/** The words of a layout about columns and categories, on a file of a few lines. */
class LayoutFileTest extends FewLines {
  @Test
  void columnsAreFoundByAnyNameWithoutCaseAndSigns() {
    assertThat(facts(START + MEASURES, "number,YEAR,c-o-d-e\n7,2023-24,901\n"))
        .extracting(it -> it.place() + " " + it.year() + " " + it.value().orElseThrow())
        .containsExactly("901 2023 7");
  }

  @Test
  void aCategoryNamesTheMeasureOrADimensionAndAnUnknownOneIsReported() {
    String layout =
        START
            + """
            dimensions:
              kind: {column: kind, values: {Out of School: oss, Everybody: ''}}
            measures:
              - {name: rate, column: n, unit: percent, where: {kind: share}, by: []}
              - {name: number, column: n, unit: students, unless: {kind: share}}
            """;
    Reading reading =
        read(
            layout,
            "Code,Year,Kind,N\n901,2016-2017,Out-of-School,1\n901,2016-2017,Everybody,2\n"
                + "901,2016-2017,share,3.5\n901,2016-2017,Martian,4\n");
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.newLabels()).containsKey("kind: Martian");
    assertThat(written())
        .extracting(it -> it.measure() + it.dimensions())
        .containsExactly("number{kind=oss}", "number{}", "rate{}", "number{kind=Martian}");
  }

  @Test
  void unknownColumnsAreListedAndNotRefused() {
    assertThat(read(START + MEASURES, "Code,Year,N,Mood\n901,2016-2017,1,good\n").unread())
        .containsExactly("Mood");
  }

  @Test
  void theOrderOfRowsChangesNoFact() {
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 900; i++) {
      rows.add((100 + i) + "," + (2011 + i % 7) + "-" + (2012 + i % 7) + "," + i * i);
    }
    Set<Fact.Key> before = keys(rows);
    for (int seed = 0; seed < 5; seed++) {
      Collections.shuffle(rows, new Random(seed));
      assertThat(keys(rows)).isEqualTo(before);
    }
  }

  private Set<Fact.Key> keys(List<String> rows) {
    return new HashSet<>(
        facts(START + MEASURES, "Code,Year,N\n" + String.join("\n", rows) + "\n").stream()
            .map(Fact::key)
            .toList());
  }

  @Test
  void aWordThatNobodyKnowsIsAFaultOfTheLayout() {
    assertThatThrownBy(() -> layout(START + MEASURES + "colour: red\n"))
        .hasMessageContaining("colour");
    assertThatThrownBy(() -> layout(START + MEASURES.replace("column: n", "column: m")))
        .hasMessageContaining("[m]");
  }
}
