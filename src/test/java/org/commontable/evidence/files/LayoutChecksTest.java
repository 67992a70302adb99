package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.commontable.evidence.files.Refusal.Kind;
import org.junit.jupiter.api.Test;

/** Which numbers of a line belong together, and which lines of a file. */
class LayoutChecksTest extends FewLines {
  private static final String SHARES =
      """
      id: one
      version: 1
      dataset: sample
      publisher: Kentmoor
      columns: {place: [Code], year: [Year], n: [N], all: [All], rate: [Rate]}
      optional: [n, all]
      measures:
        - {name: graduates, column: n, unit: students}
        - {name: cohort, column: all, unit: students}
        - {name: rate, column: rate, unit: percent, style: percent, most: 100}
      marks: [{text: '*', means: suppressed}]
      checks:
        - {part: graduates, of: cohort, rate: rate}
      """;

  @Test
  void numbersOfALineThatDoNotAgreeAreListedAndKept() {
    Reading read =
        read(
            SHARES,
            "Code,Year,N,All,Rate\n901,2016-2017,7500,7343,83.5\n902,2016-2017,2000,2500,53.5\n"
                + "903,2016-2017,2100,2500,0.84\n904,2016-2017,6130,7343,83.5\n"
                + "905,2016-2017,6130,7343,83\n906,2016-2017,*,7343,1\n907,2016-2017,0,0,0\n");
    assertThat(read.refused()).isEmpty();
    assertThat(read.kept()).isEqualTo(21);
    assertThat(read.clashes())
        .extracting(it -> it.line() + " " + it.rate() + " " + it.said())
        .containsExactly("2  0", "3 rate 53.5", "4 rate 0.84");
    assertThat(read.clashCount()).isEqualTo(3);
  }

  @Test
  void aColumnOfFractionsWherePercentsBelongIsRefusedByItsCountsOrItsKind() {
    String counted = "Code,Year,N,All,Rate\n901,2016-2017,3,4,0.75\n902,2016-2017,4,4,1\n";
    assertThat(read(SHARES, counted).refused())
        .containsExactly(Refusal.of(Kind.FRACTIONS, 2, "column", "Rate"));
    assertThat(read(SHARES, counted + "903,2016-2017,1,4,25\n").refused()).isEmpty();
    assertThat(read(SHARES, "Code,Year,N,All,Rate\n901,2016-2017,1,200,0.5\n").refused())
        .as("half a percent")
        .isEmpty();
    String alone = "Code,Year,Rate\n901,2016-2017,0.75\n";
    assertThat(read(SHARES, alone).refused()).as("nobody can say").isEmpty();
    assertThat(read(SHARES + "  - {percent: rate}\n", alone).refused())
        .extracting(Refusal::kind)
        .containsExactly(Kind.FRACTIONS);
    assertThat(read(SHARES + "  - {percent: rate}\n", alone.replace("0.75", "0")).refused())
        .isEmpty();
    assertThatThrownBy(() -> layout(SHARES + "  - {percent: mood}\n")).hasMessageContaining("mood");
  }

  @Test
  void whatStandsTwiceIsRefusedOrListedAsTheLayoutSays() {
    String rows = "Code,Year,N\n901,2016-2017,1\n901,2016-2017,1\n901,2016-2017,2\n";
    assertThat(read(START + MEASURES, rows).refusedCount()).isEqualTo(2);
    Reading same = read(START + MEASURES + "duplicates: same\n", rows);
    assertThat(same.refused())
        .containsExactly(
            Refusal.of(
                Kind.CONTRADICTED, 4, "first", 2L, "column", "N", "before", "1", "text", "2"));
    assertThat(read(START + MEASURES, rows).refused())
        .extracting(Refusal::kind)
        .containsExactly(Kind.TWICE, Kind.CONTRADICTED);
    assertThat(same.duplicates()).containsExactly("3 = 2");
    Reading first = read(START + MEASURES + "duplicates: first\n", rows);
    assertThat(first.refused()).isEmpty();
    assertThat(first.kept()).isEqualTo(1);
    assertThat(first.duplicateCount()).isEqualTo(2);
  }
}
