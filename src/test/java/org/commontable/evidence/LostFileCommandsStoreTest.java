package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
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

/** Facts that are gone and a copy that is damaged or gone: said in a sentence, and mended. */
class LostFileCommandsStoreTest {
  private static final String OAK =
      "sch_id,dist_name,year,race,s_count,calc_pct\n"
          + "921,Oak County,2015-2016,Black,770,0.4\n"
          + "921,Oak County,2015-2016,White,1140,0.6\n";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private Path oak;
  private Path elm;

  @BeforeEach
  void publishAFile() throws IOException {
    oak = Files.writeString(folder.resolve("oak.csv"), OAK);
    elm =
        Files.writeString(
            folder.resolve("elm.csv"), OAK.replace("921,Oak", "922,Elm").replace("770", "707"));
    assertThat(run(0, new ImportCommand(), oak.toString())).contains("\"status\":\"published\"");
  }

  private void lose(String bytes) throws IOException {
    each("datasets", Files::delete);
    each(
        "blobs",
        it -> {
          if (bytes.isEmpty()) {
            Files.delete(it);
          } else {
            Files.writeString(it, bytes);
          }
        });
  }

  /** Does something with a file. */
  private interface Deed {
    void on(Path file) throws IOException;
  }

  private void each(String part, Deed deed) throws IOException {
    try (var files = Files.list(folder.resolve("data").resolve(part))) {
      files
          .filter(Files::isRegularFile)
          .forEach(
              it -> {
                try {
                  deed.on(it);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }

  private String run(int expected, Object command, String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", folder.resolve("data").toString()));
    out.getBuffer().setLength(0);
    int code =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(out))
            .execute(all.toArray(String[]::new));
    assertThat(code).as(out.toString()).isEqualTo(expected);
    return out.toString();
  }

  private String query(int expected) {
    return run(expected, new EvidenceCommand(), "query", "--place", "921");
  }

  @Test
  void aMissingCopyIsNamedAndHandingTheFileInAgainPutsItBack() throws IOException {
    lose("");
    assertThat(query(2))
        .startsWith("The file \"oak.csv\" (SHA-256 ")
        .contains("is missing or damaged. Hand the same file in again")
        .doesNotContain("Exception");
    assertThat(run(0, new ImportCommand(), elm.toString()))
        .contains("\"leftOut\":[\"oak.csv\"]", "One published file was left out");
    assertThat(run(0, new ImportCommand(), oak.toString())).doesNotContain("leftOut");
    assertThat(query(0)).contains("\"value\":770");
    lose("");
    assertThat(run(0, new ImportCommand(), oak.toString(), elm.toString()))
        .contains("\"status\":\"unchanged\"");
    each("datasets", Files::delete);
    assertThat(query(0)).as("from its copy").contains("\"value\":770");
  }

  /** Other bytes that can be read are not the file: their numbers are nobody's. */
  @Test
  void aDamagedCopyIsNamedToo() throws IOException {
    lose(OAK.replace("770", "771"));
    assertThat(query(2)).startsWith("The file \"oak.csv\" (SHA-256 ").doesNotContain("771");
    run(0, new ImportCommand(), "--hold", elm.toString());
    assertThat(run(0, new EvidenceCommand(), "publish"))
        .contains("\"leftOut\":[\"oak.csv\"]", "the next publication counts it again");
    run(0, new ImportCommand(), "--hold", oak.toString());
    assertThat(run(0, new EvidenceCommand(), "publish")).doesNotContain("leftOut");
    each("datasets", Files::delete);
    assertThat(query(0)).contains("\"value\":770");
  }
}
