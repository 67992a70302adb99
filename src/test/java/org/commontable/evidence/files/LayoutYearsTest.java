package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.files.Refusal.Kind;
import org.junit.jupiter.api.Test;

/** Where a file says its year. */
class LayoutYearsTest extends FewLines {
  @Test
  void repeatedHeadersAreDroppedAndWrongYearsRepaired() {
    String layout =
        START + MEASURES + "drop: {column: place, matches: Code}\nyearRepairs: {20022023: 2022}\n";
    Reading reading = read(layout, "Code,Year,N\nCode,Year,N\n901,20022023,5\n");
    assertThat(reading.dropped()).isEqualTo(1);
    assertThat(written().getFirst().year()).isEqualTo(2022);
  }

  @Test
  void aFileWithoutAYearTakesTheGivenOneAndElseAsks() {
    String layout = START.replace("year: [Year], ", "") + MEASURES;
    String rows = "Code,N\n901,5\n";
    assertThatThrownBy(() -> read(layout, rows)).hasMessageContaining("NO_YEAR");
    read(layout, rows, OptionalInt.of(2021));
    assertThat(written().getFirst().year()).isEqualTo(2021);
    read(layout + "year: 2023\n", rows);
    assertThat(written().getFirst().year()).isEqualTo(2023);
  }

  @Test
  void aYearCanStandInTheTitleOfItsColumn() {
    String layout =
        START.replace("year: [Year], ", "")
            + "yearTitles: n\nignored: [Change]\n"
            + MEASURES
            + "marks: [{text: merged, means: not-applicable}]\n";
    Reading reading =
        read(
            layout,
            "Code,2015-16,Change,2016-17,Mood\n901,5,1.2,7,good\n902,8,,merged,\n903,,,9,\n");
    assertThat(reading.clean()).isTrue();
    assertThat(reading.rows()).isEqualTo(3);
    assertThat(reading.kept()).isEqualTo(5);
    assertThat(reading.unread()).containsExactly("Mood");
    assertThat(written())
        .extracting(
            it ->
                it.place()
                    + " "
                    + it.year()
                    + " "
                    + it.value().map(Object::toString).orElse("")
                    + it.mark().map(Mark::word).orElse(""))
        .containsExactlyInAnyOrder(
            "901 2015 5", "901 2016 7", "902 2015 8", "902 2016 not-applicable", "903 2016 9");
    assertThat(reading.names()).as("nothing is said of 903 before").hasSize(5);
    assertThat(read(layout, "Code,2015-16,2016-17\nx,5,7\n902,8,?\n").refused())
        .as("a line is refused once")
        .extracting(it -> it.line() + " " + it.kind())
        .containsExactly("2 PLACE", "3 COUNT");
    assertThat(read(layout, "Code,2015-16,20152016\n901,5,6\n").refused())
        .extracting(Refusal::kind)
        .containsExactly(Kind.TWICE);
    assertThatThrownBy(() -> read(layout, "Code,2015-16,2015-16\n901,5,5\n"))
        .hasMessageContaining("DOUBLE_COLUMN");
    assertThatThrownBy(() -> read(layout, "Code,Total\n901,5\n"))
        .hasMessageContaining("UNKNOWN_COLUMNS");
  }
}
