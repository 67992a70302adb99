package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.FactQuery;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.files.Refusal.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** Every word of a layout, one by one, on a file of a few lines. */
class LayoutFileTest {
  private static final String START =
      """
      id: one
      version: 2
      dataset: sample
      publisher: Kentmoor
      columns: {place: [Code], year: [Year], kind: [Kind], n: [N, Number], flag: [Flag], rate: [Rate %]}
      optional: [kind, flag, rate]
      """;
  private static final String MEASURES =
      "measures:\n  - {name: number, column: n, unit: students}\n";

  @TempDir Path folder;

  @Test
  void columnsAreFoundByAnyNameWithoutCaseAndSigns() {
    assertThat(facts(START + MEASURES, "number,YEAR,c-o-d-e\n7,2023-24,901\n"))
        .extracting(it -> it.place() + " " + it.year() + " " + it.value().orElseThrow())
        .containsExactly("901 2023 7");
  }

  @Test
  void lostZerosComeBackOnlyWhereTheLayoutSaysSo() {
    String rows = "Code,Year,N\n1,2023-2024,7\n1016,2023-2024,8\n001000,2023-2024,9\n";
    assertThat(read(START + MEASURES, rows).refused())
        .extracting(Refusal::kind)
        .containsExactly(Kind.LOST_ZEROS, Kind.LOST_ZEROS);
    String other = rows.replace("001000,2023", "999000,2023");
    assertThat(facts(START + "lostZeros: true\n" + MEASURES, other))
        .extracting(Fact::place)
        .containsExactly("001", "001016", "999");
  }

  /** So people keep a spreadsheet from taking zeros; a number written like that stays none. */
  @Test
  void idsQuotedForSpreadsheetsAreIds() {
    String rows =
        """
        Code,Year,N
        '275240,2023-2024,1
        "=""275241""\",2023-2024,2
        ="001016",2023-2024,3
        '275,2023-2024,4
        """;
    assertThat(facts(START + MEASURES, rows))
        .extracting(Fact::place)
        .containsExactly("275240", "275241", "001016", "275");
    String wrong =
        """
        Code,Year,N
        =275240,2023-2024,1
        ="275240"&"1",2023-2024,2
        '27x240,2023-2024,3
        275242,2023-2024,'4
        275243,2023-2024,"=""5""\"
        '1016,2023-2024,6
        """;
    assertThat(read(START + MEASURES, wrong).refused())
        .extracting(it -> it.kind() + " " + it.line())
        .containsExactly("PLACE 2", "PLACE 3", "PLACE 4", "COUNT 5", "COUNT 6", "LOST_ZEROS 7");
    String parts = "District,School,Year,N\n'275,'240,2023-2024,1\n=\"275\",,2023-2024,2\n";
    String byParts =
        START.replace("place: [Code]", "district: [District], school: [School]") + "place: parts\n";
    assertThat(facts(byParts + MEASURES, parts))
        .extracting(Fact::place)
        .containsExactly("275240", "275");
  }

  @Test
  void statesStandByTheirLettersOrNames() {
    String layout = START + "place: state\n" + MEASURES;
    String rows = "Code,Year,N\nKY,2023-2024,1\nOH,2023-2024,2\nwest virginia,2023-2024,3\n";
    assertThat(facts(layout, rows))
        .extracting(Fact::place)
        .containsExactly("999", "us:OH", "us:WV");
    assertThat(
            read(layout, "Code,Year,N\nXX,2023-2024,1\n275,2023-2024,1\n,2023-2024,1\n").refused())
        .extracting(it -> it.kind() + " " + it.line())
        .containsExactly("PLACE 2", "PLACE 3", "PLACE 4");
  }

  @Test
  void aCodeCanStandBeforeTheName() {
    String layout =
        START.replace("place: [Code]", "place: [Code], districtName: [Code]")
            + "place: numbered\n"
            + MEASURES;
    String rows = "Code,Year,N\n001 Adair County,2023-2024,1\n275240 Engelhard,2023-2024,2\n";
    assertThat(facts(layout, rows)).extracting(Fact::place).containsExactly("001", "275240");
    assertThat(read(layout, rows).names())
        .extracting(it -> it.place() + " " + it.name())
        .containsExactly("001 Adair County", "275240 Engelhard");
    assertThat(read(layout, "Code,Year,N\nAdair County,2023-2024,1\n001,2023-2024,1\n").refused())
        .extracting(it -> it.kind() + " " + it.line())
        .containsExactly("PLACE 2", "PLACE 3");
  }

  @Test
  void aCodeMustAgreeWithTheDistrictBesideIt() {
    String layout =
        START.replace("place: [Code]", "place: [Code], district: [D]")
            + "lostZeros: true\n"
            + MEASURES;
    String header = "D,Code,Year,N\n";
    assertThat(facts(layout, header + "34,34240,2023-2024,1\n034.0,34241.0,2023/2024,2\n"))
        .extracting(it -> it.place() + " " + it.year())
        .containsExactly("034240 2023", "034241 2023");
    assertThat(facts(layout, header + ",275240,20232024.0,1\n999,999000,2023-2024,1\n"))
        .extracting(it -> it.place() + " " + it.year())
        .containsExactly("275240 2023", "999 2023");
    assertThat(read(layout, header + "275,034240,2023-24,1\n275,27524,2023-24,1\n").refused())
        .extracting(it -> it.kind() + " " + it.line() + " " + it.details())
        .containsExactly(
            "OTHER_DISTRICT 2 {text=034240, district=275}",
            "OTHER_DISTRICT 3 {text=27524, district=275}");
    assertThat(read(layout, header + "275,275240,2023,1\n").refused())
        .extracting(Refusal::kind)
        .containsExactly(Kind.YEAR);
  }

  @Test
  void aPlaceInPartsIsASchoolOrWithABlankItsDistrict() {
    String layout =
        START.replace("place: [Code]", "district: [D], school: [S]") + "place: parts\n" + MEASURES;
    assertThat(facts(layout, "D,S,Year,N\n275,240,2023-2024,1\n275,,2023-2024,2\n"))
        .extracting(Fact::place)
        .containsExactly("275240", "275");
  }

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

  @Test
  void aWordThatNobodyKnowsIsAFaultOfTheLayout() {
    assertThatThrownBy(() -> layout(START + MEASURES + "colour: red\n"))
        .hasMessageContaining("colour");
    assertThatThrownBy(() -> layout(START + MEASURES.replace("column: n", "column: m")))
        .hasMessageContaining("[m]");
  }

  private Set<Fact.Key> keys(List<String> rows) {
    return new HashSet<>(
        facts(START + MEASURES, "Code,Year,N\n" + String.join("\n", rows) + "\n").stream()
            .map(Fact::key)
            .toList());
  }

  private static Layout layout(String yaml) {
    return LayoutFile.read(new Yaml().load(yaml));
  }

  private List<Fact> facts(String yaml, String rows) {
    assertThat(read(yaml, rows).refused()).isEmpty();
    return written();
  }

  private Reading read(String yaml, String rows) {
    return read(yaml, rows, OptionalInt.empty());
  }

  private Reading read(String yaml, String rows, OptionalInt year) {
    return new SourceFile(new Layouts(List.of(layout(yaml))), List.of(), Limits.UPLOAD)
        .read(
            FileBytes.of(rows.getBytes(StandardCharsets.UTF_8)),
            "one.csv",
            year,
            folder,
            it -> folder.resolve("one.facts"));
  }

  private List<Fact> written() {
    List<Fact> facts = new ArrayList<>();
    try (Facts open = Facts.open(folder.resolve("one.facts"))) {
      open.each(FactQuery.ALL, facts::add);
    } catch (Facts.Damaged | java.io.IOException e) {
      throw new AssertionError(e);
    }
    return facts;
  }
}
