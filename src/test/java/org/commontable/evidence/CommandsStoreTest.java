package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commontable.evidence.commands.ImportCommand;
import org.junit.jupiter.api.Test;

/** Files are taken in, held, published and taken away from the command line. */
class CommandsStoreTest extends TypedCommands {
  @Test
  void aFileIsTakenInPublishedAndShownWithItsRows() {
    assertThat(run(new ImportCommand(), file("discipline.csv"), file("race.csv"))).isZero();
    assertThat(out.toString())
        .startsWith("{\"files\":[{\"file\":\"discipline.csv\",\"sha256\":\"")
        .contains(
            "\"status\":\"published\",\"layout\":\"ky-src-discipline\",\"read\":660,\"kept\":660");
    assertThat(err.toString()).startsWith("There was no table in " + data).hasLineCount(1);

    assertThat(show("901", "2025-2026", "black")).isZero();
    assertThat(out.toString())
        .startsWith("{\"value\":0.264")
        .contains("\"numerator\":1904,\"denominator\":7210,\"reference\":{\"group\":\"white\"")
        .contains("\"status\":\"shown\"")
        .contains("\"sources\":[{\"file\":\"discipline.csv\",\"sha256\":\"")
        .endsWith("]}]}\n");
    assertThat(show("901", "2025-2026", "nhpi")).isZero();
    assertThat(out.toString())
        .startsWith("{\"value\":null,\"numerator\":null,\"denominator\":41,")
        .contains("\"ratio\":null,\"interval\":null,")
        .contains("\"status\":\"hidden\"");
    assertThat(show("901", "2009-2010", "black")).isZero();
    assertThat(out.toString()).contains("\"status\":\"missing\"").contains("\"sources\":[]");

    assertThat(run(new ImportCommand(), file("race.csv"))).isZero();
    assertThat(out.toString()).contains("\"status\":\"unchanged\"").contains("Nothing changed;");

    assertThat(run(new ImportCommand(), file("unknown.csv"), file("race.csv"))).isEqualTo(1);
    assertThat(out.toString())
        .contains("\"status\":\"refused\"")
        .contains("fit no layout we know, and none is near: name, address.");
  }

  @Test
  void whatIsShownOfHowManyIsSaidThoughTheCountIsHidden() throws IOException {
    absence("absent.csv", "100");
    assertThat(run(new ImportCommand(), file("absent.csv"))).isZero();
    String[] of = {"--indicator", "chronic-absence", "--place", "904", "--group", "hispanic"};
    assertThat(evidence(Stream.concat(Stream.of("figures"), Stream.of(of)).toArray(String[]::new)))
        .isZero();
    assertThat(out.toString()).contains("\"status\":\"hidden\"").contains("\"denominator\":160");
    assertThat(
            evidence(
                "show",
                of[1],
                of[2],
                of[3],
                of[4],
                of[5],
                "--year",
                "2023-2024",
                "--reference",
                "nobody"))
        .isZero();
    assertThat(out.toString())
        .startsWith("{\"value\":null,\"numerator\":null,\"denominator\":160,")
        .contains("\"status\":\"hidden\"");
  }

  @Test
  void aFileHandedInOnceMoreStillSaysWhatDoesNotAddUp() throws IOException {
    absence("absent.csv", "100");
    for (String status : List.of("published", "unchanged")) {
      assertThat(run(new ImportCommand(), file("absent.csv"))).isZero();
      assertSumIsSaid(status);
    }
    absence("later/absent.csv", "400");
    assertThat(run(new ImportCommand(), file("later/absent.csv"))).isZero();
    for (int twice = 0; twice < 2; twice++) {
      assertThat(run(new ImportCommand(), file("absent.csv"))).isZero();
      assertSumIsSaid("again");
    }
  }

  private void assertSumIsSaid(String status) {
    assertThat(out.toString())
        .contains("\"status\":\"" + status + "\"")
        .contains("\"sum\":300,\"all\":100}],\"doNotAddUpCount\":1");
  }

  /** Two races have 300 absent students; whom the state hides adds no more than nobody. */
  private void absence(String name, String all) throws IOException {
    String rows =
        """
        School Year,School Code,District Name,Demographic,Chronically Absent Students,\
        Students Enrolled 10 or More Days,Chronic Absenteeism Rate
        20232024,904000,Lone County,All Students,ALL,2000,
        20232024,904000,Lone County,African American,140,800,
        20232024,904000,Lone County,White (non-Hispanic),160,1040,
        20232024,904000,Lone County,Hispanic or Latino,*,160,
        """;
    Path path = Path.of(file(name));
    Files.createDirectories(path.getParent());
    Files.writeString(path, rows.replace("ALL", all));
  }

  @Test
  void whatIsHeldIsSeenByNobodyBeforeItIsPublished() {
    assertThat(run(new ImportCommand(), "--hold", file("discipline.csv"), file("unknown.csv")))
        .isEqualTo(1);
    assertThat(out.toString())
        .contains("\"file\":\"discipline.csv\"")
        .contains("\"status\":\"waiting\"")
        .contains("\"status\":\"refused\"")
        .contains("Nobody sees them before");
    assertThat(run(new ImportCommand(), "--hold", file("race.csv"))).isZero();
    assertThat(show("901", "2025-2026", "black")).isZero();
    assertThat(out.toString()).contains("\"status\":\"missing\"");

    assertThat(evidence("publish", "--list")).isZero();
    assertThat(out.toString())
        .startsWith("{\"files\":[{\"file\":\"discipline.csv\",\"sha256\":\"")
        .contains("{\"file\":\"race.csv\"")
        .contains("\"status\":\"waiting\"")
        .doesNotContain("published");
    assertThat(evidence("publish", "nothing.csv")).isEqualTo(2);
    assertThat(err.toString())
        .contains("No file that waits is called \"nothing.csv\"")
        .contains("Waiting: discipline.csv, race.csv.");
    assertThat(evidence("publish", "race.csv", "nothing.csv")).as("none of them").isEqualTo(2);
    assertThat(evidence("publish", "--list")).isZero();
    assertThat(out.toString()).contains("race.csv");

    assertThat(evidence("publish")).isZero();
    assertThat(out.toString())
        .contains("\"file\":\"discipline.csv\"")
        .contains("\"status\":\"published\"")
        .endsWith("],\"movedDemands\":0}\n");
    assertThat(show("901", "2025-2026", "black")).isZero();
    assertThat(out.toString()).startsWith("{\"value\":0.264");
    assertThat(evidence("publish")).as("nothing waits any more").isZero();
    assertThat(out.toString()).isEqualTo("{\"files\":[],\"movedDemands\":0}\n");
  }

  @Test
  void aWaitingFileSaysWhatItWouldChange() throws IOException {
    String head = "sch_id,dist_name,year,race,s_count,calc_pct\n921,Oak County,2015-2016,";
    Path race = folder.resolve("oak.csv");
    Files.writeString(race, head + "Black,770,0.4\n921,Oak County,2015-2016,White,1140,0.6\n");
    assertThat(run(new ImportCommand(), race.toString())).isZero();
    Files.writeString(race, head + "Black,771,0.4\n921,Oak County,2015-2016,Asian,40,0.1\n");
    assertThat(run(new ImportCommand(), "--hold", race.toString())).isZero();
    assertThat(run(new ImportCommand(), "--hold", file("discipline.csv"))).isZero();

    assertThat(evidence("publish", "--list")).isZero();
    assertThat(out.toString()).doesNotContain("changes");
    assertThat(evidence("publish", "--list", "--changes")).isZero();
    assertThat(out.toString())
        .contains(
            "\"changes\":{\"compared\":true,\"beside\":[\"oak.csv\"],\"replaces\":true,"
                + "\"changed\":1,\"new\":1,\"gone\":1,\"same\":0,\"stayHidden\":0,"
                + "\"first\":[{\"dataset\":"
                + "\"membership\",\"place\":\"921\",\"year\":\"2015-2016\",\"group\":\"black\",")
        .contains(
            "\"before\":{\"value\":770,\"mark\":null,\"line\":2},"
                + "\"after\":{\"value\":771,\"mark\":null,\"line\":2}}")
        .contains("\"before\":null,\"after\":{\"value\":40,")
        .contains("\"changes\":{\"compared\":true}}");
    assertThat(evidence("publish", "--changes")).isEqualTo(2);
    assertThat(err.toString()).contains("--changes only says");
  }

  @Test
  void whatWaitsIsPublishedOrTakenAwayByNameOrSum() {
    assertThat(run(new ImportCommand(), "--hold", file("discipline.csv"), file("race.csv")))
        .isZero();
    String sum = out.toString().replaceAll("(?s).*race.csv\",\"sha256\":\"([0-9a-f]{64}).*", "$1");
    assertThat(evidence("publish", sum.substring(0, 12))).isZero();
    assertThat(out.toString()).contains("race.csv").doesNotContain("discipline.csv");
    assertThat(evidence("discard", "race.csv")).as("what is published stays").isEqualTo(2);
    assertThat(err.toString()).contains("Waiting: discipline.csv.");
    assertThat(evidence("discard", "discipline.csv")).isZero();
    assertThat(out.toString()).contains("\"status\":\"discarded\"");
    assertThat(evidence("publish", "--list")).isZero();
    assertThat(out.toString()).startsWith("{\"files\":[]");

    assertThat(run(new ImportCommand(), "--hold", file("discipline.csv"))).isZero();
    assertThat(out.toString()).contains("\"status\":\"waiting\"");
    assertThat(run(new ImportCommand(), file("discipline.csv"))).as("both steps").isZero();
    assertThat(out.toString()).contains("\"status\":\"published\"");
    assertThat(show("901", "2025-2026", "black")).isZero();
    assertThat(out.toString()).startsWith("{\"value\":0.264");
  }

  /** Kinds that share their columns: who hands the file in says which it is. */
  @Test
  void theKindOfAFileCanBeChosen() throws IOException {
    Path file = folder.resolve("data.csv");
    Files.writeString(
        file,
        "School Year,School Code,Title I Status,All Students,Non-White\n20242025,888,All,4.2,5.1\n");
    assertThat(run(new ImportCommand(), file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("--layout KIND", "ky-taught-by-out-of-field");
    String[] ask = {"query", "--place", "888", "--group", "non-white", "--file", file.toString()};
    assertThat(evidence(ask)).isEqualTo(2);
    List<String> chosen = new ArrayList<>(List.of(ask));
    chosen.addAll(List.of("--layout", "ky-taught-by-out-of-field"));
    assertThat(evidence(chosen.toArray(String[]::new))).as(err.toString()).isZero();
    assertThat(out.toString()).contains("taught-by-out-of-field-percent", "\"value\":5.1");
    assertThat(run(new ImportCommand(), "--layout", "ky-moods", file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("There is no kind of file");
    assertThat(run(new ImportCommand(), "--layout", "ky-legal", file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("You chose ky-legal", "\"layoutChosen\":false");
    assertThat(run(new ImportCommand(), "--layout", "ky-taught-by-ineffective", file.toString()))
        .isZero();
    assertThat(out.toString()).contains("\"layoutChosen\":true");
    assertThat(evidence("query", "--place", "888", "--group", "non-white")).isZero();
    String answer = out.toString();
    assertThat(answer).contains("taught-by-ineffective-percent");
    try (var facts = Files.list(data.resolve("datasets"))) {
      Files.delete(facts.findFirst().orElseThrow());
    }
    assertThat(evidence("query", "--place", "888", "--group", "non-white")).isZero();
    assertThat(out.toString()).as("read again as the kind that was chosen").isEqualTo(answer);
  }

  /** Of many years the columns are the same; none is taken for another. */
  @Test
  void aFederalFileThatSaysNoYearIsNotTakenForAnother() throws IOException {
    Path file = folder.resolve("Suspensions.csv");
    Files.writeString(
        file, "COMBOKEY,SCH_DISCWODIS_ISS_BL_M,SCH_DISCWODIS_ISS_LEP_F\n219901000632,12,-9\n");
    assertThat(run(new ImportCommand(), file.toString())).isEqualTo(1);
    assertThat(out.toString()).contains("says no school year, and neither does its name");
    String[] ask = {"query", "--group", "black", "--file", file.toString(), "--year", "2017-18"};
    assertThat(evidence(ask)).as(err.toString()).isZero();
    assertThat(out.toString()).contains("\"year\":\"2017-2018\"", "\"value\":12");
    assertThat(run(new ImportCommand(), "--year", "2015-2016", file.toString())).isZero();
    assertThat(evidence("query", "--group", "english-learner")).isZero();
    assertThat(out.toString()).contains("\"year\":\"2015-2016\"", "\"mark\":\"not-applicable\"");
  }

  /** A year that is given speaks for files that say none, and outweighs nothing. */
  @Test
  void aGivenYearThatContradictsTheFileIsRefused() throws IOException {
    Path named = folder.resolve("Suspensions 2017-18.csv");
    Files.writeString(named, "COMBOKEY,SCH_DISCWODIS_ISS_BL_M\n219901000632,12\n");
    assertThat(run(new ImportCommand(), "--year", "2015-2016", named.toString())).isEqualTo(1);
    assertThat(out.toString())
        .contains("The school year 2015-2016 was given with the file; its name says 2017-2018.");
    assertThat(run(new ImportCommand(), "--year", "2017-2018", named.toString())).isZero();
    assertThat(run(new ImportCommand(), "--year", "2015-2016", file("race.csv")))
        .as("its own column says the year")
        .isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(run(new ImportCommand(), "--year", "2009-2010", file("race.csv"))).isZero();
    assertThat(err.toString())
        .contains("race.csv: its rows say ")
        .contains("; --year was not used.");
    assertThat(evidence("query", "--dataset", "membership", "--year", "2015-2016")).isZero();
  }

  /** To choose the kind of a file gives no meaning to words that the kind does not know. */
  @Test
  void aFileOfWhichNothingIsKnownIsRefusedWhereItsKindIsChosen() throws IOException {
    Path file = folder.resolve("moods.csv");
    String head =
        "School Year,School Code,Demographic,Total,Arrests,Charges,Civil Proceedings,Court"
            + " Designated Worker Involvement,School Resource Officer Involvement\n";
    String numbers = ",40,10,10,10,10,10\n";
    String sunny = "20232024,977,Sunny" + numbers;
    Files.writeString(file, head + sunny + "20232024,978,Rainy" + numbers);
    String[] asked = {"--layout", "ky-legal", file.toString()};
    assertThat(run(new ImportCommand(), asked)).isEqualTo(1);
    assertThat(out.toString())
        .contains("In every row of this file stands a word that", "Sunny", "Rainy")
        .contains("a layout of your own");
    Files.writeString(file, head + sunny + "20232024,978,Total Events" + numbers);
    assertThat(run(new ImportCommand(), asked)).as("one row is understood").isZero();
    assertThat(out.toString()).contains("Sunny");
  }

  /** Rows that a corrected file leaves out are gone; the newest file of a layout speaks. */
  @Test
  void aCorrectedFileReplacesTheOneOfItsName() throws IOException {
    Path race = folder.resolve("race.csv");
    byte[] first = Files.readAllBytes(race);
    assertThat(run(new ImportCommand(), race.toString())).isZero();
    String corrected =
        new String(first, StandardCharsets.UTF_8)
            .lines()
            .filter(it -> !it.contains(",Black,"))
            .collect(Collectors.joining("\n"));
    Files.writeString(race, corrected);
    assertThat(run(new ImportCommand(), race.toString())).isZero();
    assertThat(query("--group", "black")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no group");
    assertThat(query("--group", "black", "--all")).isZero();
    assertThat(out.toString()).contains("\"value\":7210").endsWith("\"count\":1}\n");

    Path other = folder.resolve("other.csv");
    Files.writeString(other, corrected.replace("13702", "13703"));
    assertThat(run(new ImportCommand(), other.toString())).isZero();
    assertThat(query("--group", "white")).isZero();
    assertThat(out.toString()).contains("\"value\":13703").endsWith("\"count\":1}\n");
    assertThat(query("--group", "hispanic")).isZero();
    assertThat(out.toString()).as("both say the same").endsWith("\"count\":1}\n");
  }

  @Test
  void whatCannotBeMeantIsASentenceAndCodeTwo() {
    assertThat(run(new ImportCommand(), file("none.csv"))).isEqualTo(2);
    assertThat(err.toString()).contains("none.csv is not a file that can be read");
    assertThat(show("Jefferson", "2016-2017", "black")).isEqualTo(2);
    assertThat(err.toString()).contains("three digits");
    assertThat(show("275", "2016", "black")).isEqualTo(2);
    assertThat(err.toString()).contains("write it as 2016-2017");
    assertThat(show("275", "2016-2017", "martian")).isEqualTo(2);
    assertThat(err.toString()).contains("Known: all, black, white");
    assertThat(out.toString()).isEmpty();
    assertThat(Files.exists(data)).as("nothing was started for it").isFalse();
  }
}
