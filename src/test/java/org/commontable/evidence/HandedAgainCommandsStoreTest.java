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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A wrong correction is taken back with the original file, as an operator types it. */
class HandedAgainCommandsStoreTest {
  private static final String RIGHT =
      "sch_id,dist_name,year,race,s_count,calc_pct\n"
          + "921,Oak County,2015-2016,Black,770,0.4\n"
          + "921,Oak County,2015-2016,White,1140,0.6\n";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private Path right;
  private Path wrong;

  @BeforeEach
  void publishBoth() throws IOException {
    right = Files.writeString(file("2016", "race.csv"), RIGHT);
    wrong = Files.writeString(file("2017", "race.csv"), RIGHT.replace("770", "707"));
    assertThat(run(new ImportCommand(), right.toString())).contains("\"status\":\"published\"");
    assertThat(run(new ImportCommand(), wrong.toString())).contains("\"status\":\"published\"");
  }

  private Path file(String year, String name) throws IOException {
    return Files.createDirectories(folder.resolve(year)).resolve(name);
  }

  private String run(Object command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    out.getBuffer().setLength(0);
    int code =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute(all.toArray(String[]::new));
    assertThat(code).as(out.toString()).isZero();
    return out.toString();
  }

  private String evidence(String... arguments) {
    return run(new EvidenceCommand(), arguments);
  }

  private String black() {
    return evidence("query", "--place", "921", "--group", "black");
  }

  @Test
  void theOriginalFileWaitsWithItsChangesAndStandsOnceItIsPublished() {
    assertThat(black()).contains("\"value\":707");
    assertThat(run(new ImportCommand(), right.toString()))
        .contains("\"status\":\"again\"")
        .contains("We held this file already, as race.csv", "“evidence publish --list --changes”");
    assertThat(run(new ImportCommand(), right.toString())).contains("\"status\":\"again\"");
    assertThat(black()).as("no import publishes it").contains("\"value\":707");
    assertThat(evidence("publish", "--list", "--changes"))
        .containsOnlyOnce("\"file\":\"race.csv\"")
        .contains("\"beside\":[\"race.csv\"],\"replaces\":true,\"changed\":1,\"new\":0,\"gone\":0")
        .contains("\"before\":{\"value\":707", "\"after\":{\"value\":770");
    assertThat(evidence("publish")).contains("\"status\":\"published\"");
    assertThat(black()).contains("\"value\":770").doesNotContain("707");
    assertThat(evidence("datasets")).contains("\"files\":[\"race.csv\"],\"earlierVersions\":1");
    assertThat(evidence("datasets"))
        .containsPattern(
            "\"inForce\":\\[\\{\"file\":\"race.csv\",\"sha256\":\"f929800b[0-9a-f]+\",\"since\":\"20");
    assertThat(evidence("datasets", "--csv")).contains("inForceSince", "f929800b");
    assertThat(run(new ImportCommand(), right.toString())).contains("\"status\":\"unchanged\"");
    assertThat(run(new ImportCommand(), wrong.toString())).contains("\"status\":\"again\"");
    assertThat(evidence("discard", "race.csv")).contains("\"status\":\"discarded\"");
    assertThat(black()).contains("\"value\":770");
  }

  @Test
  void whatHasNothingBesideItSaysSo() throws IOException {
    Path other = Files.writeString(file("2018", "elm.csv"), RIGHT.replace("921,Oak", "922,Elm"));
    run(new ImportCommand(), "--hold", other.toString());
    assertThat(evidence("publish", "--list", "--changes"))
        .contains("\"message\":\"Nothing that is published says a number of it: there is nothing")
        .contains("\"changes\":{\"compared\":true}}");
  }

  /** A year that was given wrongly is corrected as a wrong number is: with the same file. */
  @Test
  void anotherYearGivenWithAPublishedFileIsItsCorrection() throws IOException {
    String text = "COMBOKEY,SCH_DISCWODIS_ISS_BL_M\n219901000632,12\n";
    Path file = Files.writeString(file("2018", "Suspensions.csv"), text);
    Path named = Files.writeString(file("2018", "Suspensions 2015-16.csv"), text);
    run(new ImportCommand(), "--year", "2017-2018", file.toString());
    assertThat(run(new ImportCommand(), "--year", "2016-2017", file.toString()))
        .contains("\"status\":\"anew\"", "read it as another school year or another kind of file");
    assertThat(evidence("query", "--measure", "students")).contains("\"year\":\"2017-2018\"");
    assertThat(run(new ImportCommand(), named.toString())).contains("\"status\":\"anew\"");
    assertThat(run(new ImportCommand(), named.toString())).contains("\"status\":\"anew\"");
    assertThat(evidence("publish", "--list", "--changes"))
        .contains("was read as another school year", "that reading is gone");
    assertThat(evidence("publish")).containsOnlyOnce("Suspensions");
    assertThat(evidence("query", "--measure", "students"))
        .contains("\"year\":\"2015-2016\"")
        .doesNotContain("2016-2017", "2017-2018");
    assertThat(run(new ImportCommand(), named.toString())).contains("\"status\":\"unchanged\"");
  }

  /** What the wrong reading put into another year is gone from the figures of that year. */
  @Test
  void figuresOfTheYearThatWasGivenWronglyAreGone() throws IOException {
    Path layout =
        Files.writeString(
            folder.resolve("own.yaml"),
            """
            id: own-race
            version: 1
            dataset: membership
            publisher: Elm County
            years: 2011-2024
            files: [elm]
            columns:
              year: [School Year]
              place: [Place]
              group: [Student Group]
              count: [Pupils]
            optional: [year]
            place: code
            groups: {use: ky}
            marks:
              - {use: report-card}
            measures:
              - {name: membership, column: count, unit: students}
            """);
    Path elm =
        Files.writeString(
            folder.resolve("elm.csv"),
            "Place,Student Group,Pupils\n922,African American,321\n922,White (Non-Hispanic),654\n");
    evidence("layouts", "--add", layout.toString());
    String[] ask = {"figures", "--indicator", "enrollment", "--place", "922", "--csv"};
    run(new ImportCommand(), "--year", "2018-2019", elm.toString());
    assertThat(evidence(ask)).contains("922,2018-2019,black,shown");
    run(new ImportCommand(), "--year", "2019-2020", elm.toString());
    evidence("publish");
    assertThat(evidence(ask)).contains("922,2019-2020,black,shown").doesNotContain("2018-2019");
    assertThat(evidence("figures", "--moved", "--csv")).contains("922,2018-2019,black,no longer,");
  }

  @Test
  void bothInOneGoChangeNothing() {
    assertThat(run(new ImportCommand(), right.toString(), wrong.toString()))
        .contains("\"status\":\"unchanged\"")
        .doesNotContain("again", "published\"");
    assertThat(evidence("publish", "--list")).startsWith("{\"files\":[]");
    assertThat(black()).contains("\"value\":707");
  }
}
