package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commontable.evidence.commands.EvidenceCommand;
import org.commontable.evidence.commands.ImportCommand;
import org.commontable.platform.database.DataDirectory;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine;

/** Every number is asked for from the command line, of the table or of one file. */
class QueryCommandStoreTest extends TypedCommands {
  @Test
  void everyNumberIsFoundWithItsLineAndComesBackWhenItsFactsAreLost() throws IOException {
    assertThat(run(new ImportCommand(), folder.resolve("race.csv").toString())).isZero();
    assertThat(query("--group", "African American")).isZero();
    String answer = out.toString();
    assertThat(answer)
        .startsWith(
            "{\"rows\":[{\"dataset\":\"membership\",\"place\":\"901\",\"placeName\":\"Tarrow County\","
                + "\"year\":\"2025-2026\",\"group\":\"black\",\"measure\":\"membership\",\"unit\":"
                + "\"students\",\"value\":7210,\"mark\":null")
        .contains("\"file\":\"race.csv\",\"line\":")
        .endsWith(
            "\"publisher\":\"Kentucky Department of Education, School Report Card\"}],\"count\":1}\n");
    Path facts;
    try (var files = Files.list(data.resolve("datasets"))) {
      facts = files.findFirst().orElseThrow();
    }
    byte[] whole = Files.readAllBytes(facts);
    byte[] damaged = whole.clone();
    damaged[whole.length / 3] ^= 1;
    Files.write(facts, damaged);
    assertThat(query("--group", "black")).isZero();
    assertThat(out.toString()).isEqualTo(answer);
    assertThat(facts).as("written again").hasBinaryContent(whole);
    Files.delete(facts);
    assertThat(query("--group", "black")).isZero();
    assertThat(out.toString()).isEqualTo(answer);

    assertThat(query("--group", "black", "--csv")).isZero();
    assertThat(out.toString())
        .startsWith("dataset,place,placeName,year,group,measure,unit,value,mark,note,file,line")
        .contains("membership,901,Tarrow County,2025-2026,black,membership,students,7210,,");
    assertThat(query("--group", "martian")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no group \"martian\". There is: aian");
    assertThat(run(new EvidenceCommand(), "query", "--dataset", "moods")).isEqualTo(2);
    assertThat(err.toString()).contains("There is no dataset \"moods\". There is: membership.");
    assertThat(run(new EvidenceCommand(), "datasets")).isZero();
    assertThat(out.toString()).contains("\"measure\":\"membership\",\"unit\":\"students\"");
  }

  @Test
  void aFileFromBeforeTheCatalogueGetsItsRowsWhenSomebodyAsks() throws IOException {
    assertThat(run(new ImportCommand(), folder.resolve("race.csv").toString())).isZero();
    assertThat(run(new EvidenceCommand(), "datasets")).isZero();
    String answer = out.toString();
    try (DataDirectory table = DataDirectory.open(data);
        var facts = Files.list(data.resolve("datasets"))) {
      JdbcClient.create(table.app()).sql("delete from evidence.holding").update();
      Files.delete(facts.findFirst().orElseThrow());
    }
    assertThat(query("--group", "black")).isZero();
    assertThat(out.toString()).contains("\"value\":7210").endsWith("\"count\":1}\n");
    assertThat(run(new EvidenceCommand(), "datasets")).isZero();
    assertThat(out.toString()).isEqualTo(answer);
  }

  /** A slip of the pen makes no table. */
  @Test
  void whoReadsMustNameATableThatIsThere() {
    for (String[] reading :
        new String[][] {
          {"query", "--all"},
          {"datasets"},
          {"figures"},
          {"places"},
          {"publish"},
          {"show", "oss-events"}
        }) {
      assertThat(evidence(reading)).as(String.join(" ", reading)).isEqualTo(2);
      if (!reading[0].equals("show") && !reading[0].equals("figures")) {
        assertThat(err.toString()).contains(data + " holds no table");
      }
      assertThat(data).doesNotExist();
    }
  }

  /** Millions of rows are printed only for those who ask for all of them. */
  @Test
  void aQuestionWithoutAFilterIsAsked() {
    assertThat(evidence("query")).isEqualTo(2);
    assertThat(evidence("query", "--csv")).isEqualTo(2);
    assertThat(err.toString()).startsWith("Say what you ask for").contains("--all");
    assertThat(out.toString()).isEmpty();
    assertThat(evidence("query", "--place", "901", "--sheet", "One")).isEqualTo(2);
    assertThat(err.toString()).contains("--sheet and --layout say how to read");
    assertThat(run(new ImportCommand(), file("race.csv"))).isZero();
    assertThat(evidence("query", "--all", "--csv")).isZero();
    assertThat(out.toString().lines().count()).isGreaterThan(50);
  }

  @Test
  void aPlaceThatIsKnownElsewhereIsSaidToBe() throws IOException {
    Path legal = folder.resolve("KYRC24_SAFE_Legal_Sanctions.csv");
    Files.writeString(
        legal,
        "School Year,School Code,Demographic,Total,Arrests,Charges,Civil Proceedings,Court"
            + " Designated Worker Involvement,School Resource Officer Involvement\n"
            + "20232024,977,Total Events,40,10,10,10,10,10\n");
    assertThat(run(new ImportCommand(), file("race.csv"), legal.toString()))
        .as(out.toString())
        .isZero();
    assertThat(evidence("query", "--dataset", "membership", "--place", "977")).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("The place \"977\" is known, but membership holds no rows of it.")
        .contains("These do: legal (2023-2024).");
    assertThat(evidence("query", "--dataset", "membership", "--place", "976")).isEqualTo(2);
    assertThat(err.toString()).startsWith("There is no place \"976\"");
    assertThat(evidence("query", "--dataset", "legal", "--where", "moods=good")).isEqualTo(2);
    assertThat(err.toString()).startsWith("There is no dimension \"moods\"");
  }

  /** CRDC and SEDA name places by federal numbers; the book of places knows whose they are. */
  @Test
  void aFederalFileIsFoundByTheStatesCode() throws IOException {
    Path kentucky = folder.resolve("membership.csv");
    Files.writeString(
        kentucky,
        """
        School Year,County Name,County Number,District Number,District Name,School Number,School Name,School Code,State School Id,NCES ID,CO-OP,CO-OP Code,School Type,Demographic,All Grades,Preschool
        """
            + "20232024,TEST,056,901,Elm County,240,Rowan Street School,901240,056901240,219901000632,,909,A1,All Students,400,0\n"
            + "20232024,TEST,056,901,Elm County,,All Schools,901000,,,,909,,All Students,900,0\n");
    Path federal = folder.resolve("crdc_enrollment_2017-18.csv");
    Files.writeString(
        federal,
        "COMBOKEY,LEA_NAME,SCH_NAME,TOT_ENR_M,TOT_ENR_F\n219901000632,Elm County,Rowan Street,210,190\n219902000001,Oak County,Other,10,20\n");
    assertThat(run(new ImportCommand(), kentucky.toString(), federal.toString()))
        .as(out.toString())
        .isZero();
    assertThat(evidence("query", "--place", "901240", "--where", "sex=male")).isZero();
    assertThat(out.toString())
        .contains(
            "\"place\":\"901240\"",
            "\"value\":210",
            "\"year\":\"2017-2018\"",
            "crdc_enrollment_2017-18.csv")
        .endsWith("\"count\":1}\n");
    assertThat(evidence("query", "--place", "219901000632")).isZero();
    assertThat(out.toString()).contains("\"value\":190", "\"value\":400");
    assertThat(evidence("query", "--place", "219902000001", "--where", "sex=male")).isZero();
    assertThat(out.toString()).contains("\"place\":\"nces:219902000001\"", "\"value\":10");
  }

  @Test
  void allRepeatedLinesOfAFileAreNamedUpToAHandful() throws IOException {
    Path file = folder.resolve("repeated.csv");
    StringBuilder text = new StringBuilder("sch_id,dist_name,year,race,s_count,calc_pct\n");
    for (int i = 0; i < 8; i++) {
      text.append("90").append(i).append(",County,2015-2016,White,1").append(i).append(",0.5\n");
    }
    for (int i = 0; i < 8; i++) {
      text.append("90").append(i).append(",County,2015-2016,White,2").append(i).append(",0.5\n");
    }
    Files.writeString(file, text);
    assertThat(evidence("query", "--place", "901", "--file", file.toString())).isEqualTo(2);
    assertThat(err.toString())
        .contains("Line 10 contradicts line 2", "Line 14 contradicts line 6")
        .contains("… and 3 more lines with a fault.")
        .doesNotContain("Line 15");
  }

  @Test
  void aFileIsAskedWithoutATable() {
    String file = folder.resolve("race.csv").toString();
    assertThat(new Asked("--place", "1", file).code).isEqualTo(2);
    Asked asked = new Asked("--place", "901000", "--year", "2025-26", "--group", "white", file);
    assertThat(asked.text).contains("\"value\":13702").endsWith("\"count\":1}\n");
    assertThat(new Asked(folder.resolve("unknown.csv").toString()).text)
        .contains("fit no layout we know");
    assertThat(Files.exists(data)).as("nothing was started for it").isFalse();
  }

  /** {@code evidence query … --file F} */
  private final class Asked {
    final int code;
    final String text;

    Asked(String... arguments) {
      var both = new StringWriter();
      List<String> all = new ArrayList<>(List.of("query"));
      all.addAll(List.of(arguments));
      all.add(all.size() - 1, "--file");
      code =
          new CommandLine(new EvidenceCommand())
              .setOut(new PrintWriter(both))
              .setErr(new PrintWriter(both))
              .execute(all.toArray(String[]::new));
      text = both.toString();
    }
  }
}
