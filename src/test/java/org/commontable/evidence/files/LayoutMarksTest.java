package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.files.Refusal.Kind;
import org.junit.jupiter.api.Test;

/** What stands in place of a number. */
class LayoutMarksTest extends FewLines {
  @Test
  void marksHoldForTheirYearsAndMeasuresAndBeforeNumbers() {
    String layout =
        START
            + MEASURES
            + """
            marks:
              - {text: '', means: suppressed}
              - {text: '0', means: not-published, years: [2016], measures: [number]}
              - {matches: '[0-9]+\\*', means: suppressed}
            """;
    assertThat(
            facts(
                layout,
                "Code,Year,N\n901,2016-2017,0\n901,2017-2018,0\n901,2018-2019,\n901,2019-2020,136*\n"))
        .extracting(
            it ->
                it.value().map(Object::toString).orElse("") + it.mark().map(Mark::word).orElse(""))
        .containsExactly("not-published", "0", "suppressed", "suppressed");
    assertThat(facts(START + MEASURES, "Code,Year,N\n901,2016-2017,\n").getFirst().mark())
        .as("a blank that no layout explains")
        .contains(Mark.MISSING);
  }

  @Test
  void theMarksOfReportCardsAreOneListAndNeverNumbers() {
    String layout = START + MEASURES + "marks: [{use: report-card}]\n";
    String header = "Code,Year,N\n";
    assertThat(marks(layout, header, List.of("-", "-1", "Suppressed", "SUPPRESSED", "*", "< 10")))
        .containsOnly("suppressed");
    assertThat(
            marks(
                layout,
                header,
                List.of(
                    "–",
                    "—",
                    "<=10",
                    "≤10",
                    "n < 10",
                    "N<30",
                    ">95%",
                    "≥ 95",
                    "fewer than 10",
                    "Redacted")))
        .containsOnly("suppressed");
    assertThat(marks(layout, header, List.of("#N/A", "#DIV/0!", "NULL", "null", ".")))
        .containsOnly("missing");
    assertThat(marks(layout, header, List.of("---", "--", "N/A"))).containsOnly("not-applicable");
    assertThat(read(layout, header + "901,2016-2017,-2\n").refused())
        .extracting(Refusal::kind)
        .containsExactly(Kind.BOUNDS);
    assertThatThrownBy(() -> layout(layout.replace("report-card", "elsewhere")))
        .hasMessageContaining("elsewhere");
  }

  @Test
  void minusOneIsANumberWhereAMeasureMayBeBelowZero() {
    String layout =
        START
            + "measures: [{name: change, column: n, unit: points, signed: true}]\n"
            + "marks: [{use: report-card}]\n";
    assertThat(marks(layout, "Code,Year,N\n", List.of("-1", "-1.0", "-")))
        .containsExactly("-1", "-1.0", "suppressed");
  }

  private List<String> marks(String layout, String header, List<String> cells) {
    StringBuilder rows = new StringBuilder(header);
    for (int i = 0; i < cells.size(); i++) {
      rows.append(901 + i).append(",2016-2017,").append(cells.get(i)).append("\n");
    }
    return facts(layout, rows.toString()).stream()
        .map(
            it ->
                it.value().map(Object::toString).orElse("") + it.mark().map(Mark::word).orElse(""))
        .toList();
  }

  @Test
  void aFlagHidesAndBoundsAndWholeHeadsAreKept() {
    String layout =
        START
            + """
            measures:
              - {name: rate, column: rate, unit: percent, style: fraction, suppressedBy: flag}
              - {name: number, column: n, unit: students}
            """;
    String header = "Code,Year,Flag,Rate %,N\n";
    assertThat(facts(layout, header + "901,2016-2017,Y,0.5,3\n901,2017-2018,N,0.465,3.0\n"))
        .extracting(
            it -> it.value().map(v -> v.stripTrailingZeros().toPlainString()).orElse("hidden"))
        .containsExactly("hidden", "3", "46.5", "3");
    assertThat(read(layout, header + "901,2016-2017,N,46.5,3\n").refused().getFirst().kind())
        .isEqualTo(Kind.FRACTION);
    assertThat(read(layout, header + "901,2016-2017,N,0.5,1.200\n").refused().getFirst().kind())
        .isEqualTo(Kind.COUNT);
    assertThat(read(layout, header + "901,2016-2017,N,0.5,-1\n").refused().getFirst().kind())
        .isEqualTo(Kind.BOUNDS);
  }
}
