package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.files.Refusal.Kind;
import org.junit.jupiter.api.Test;

/** How a layout finds the place of a row, on a file of a few lines. */
class LayoutPlacesTest extends FewLines {
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
}
