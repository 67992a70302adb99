package org.commontable.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.commontable.CommontableApplication;
import org.commontable.platform.database.DataDirectory;
import org.commontable.platform.database.DataRefused;
import org.commontable.support.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables of earlier versions open with today's program: src/test/resources/upgrade/README.md. */
class UpgradeStoreTest {
  private static final Path TABLES = Path.of("src/test/resources/upgrade");
  private static final Path PROGRAMS = Path.of("target", "postgres-programs");

  @TempDir Path temp;

  static Stream<String> versions() throws IOException {
    try (var files = Files.list(TABLES)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".backup"))
          .map(name -> name.replace(".backup", ""))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("versions")
  void aTableOfAnEarlierVersionIsServedWithTheSameRecord(String version) throws Exception {
    var data = temp.resolve("data");
    Whole.run("restore", TABLES.resolve(version + ".backup").toString(), "--data", data.toString());

    var tar = temp.resolve("record.tar");
    Whole.run("export", "record", tar.toString(), "--data", data.toString());
    assertThat(Whole.run("verify", tar.toString())).contains("\"ok\":true");
    Map<String, String> then = record(new GZIPInputStream(Files.newInputStream(old(version))));
    assertThat(record(Files.newInputStream(tar))).isEqualTo(then);
    var unpacked = temp.resolve("then.tar");
    try (var packed = new GZIPInputStream(Files.newInputStream(old(version)))) {
      Files.copy(packed, unpacked);
    }
    assertThat(Whole.run("verify", unpacked.toString())).contains("\"ok\":true");

    pagesOpen(data);
  }

  private static void pagesOpen(Path data) {
    var application = new SpringApplication(CommontableApplication.class);
    application.setDefaultProperties(Map.of("server.port", 0, "commontable.data", data.toString()));
    try (var running = application.run()) {
      var port = running.getEnvironment().getProperty("local.server.port");
      var address = "http://localhost:" + port;
      var owner = JdbcClient.create(running.getBean(DataDirectory.class).owner());
      oldCitationsAreReadable(owner, new Reader(address, "", "en"));
      var ruth = new Reader(address, "", "en");
      Forms.must(ruth, "/sign-in", "/sign-in", Map.of("email", "ruth@tarrow.example"));
      String link = SmallTable.link(owner, "ruth@tarrow.example", "/in/");
      Forms.must(ruth, link, "/in/", Map.of());
      for (var path :
          List.of(
              "/",
              "/desk",
              "/decisions",
              "/evidence",
              "/campaigns",
              "/meetings",
              "/members",
              "/record",
              "/rules",
              "/outbox",
              "/backups",
              "/officers",
              "/evidence/import")) {
        var seen = ruth.get(path);
        assertThat(seen.status()).as(path + ": " + seen.text()).isEqualTo(200);
        // And every page of the table that this one leads to, one step deep.
        for (var next : seen.page().select("main a[href^=/]").eachAttr("href")) {
          assertThat(ruth.get(next.replaceFirst("#.*", "")).status()).as(next).isIn(200, 303);
        }
      }
    }
  }

  /** Demands of these tables kept the number of times alone; it stands on their pages as before. */
  private static void oldCitationsAreReadable(JdbcClient owner, Reader nobody) {
    assertThat(
            owner.sql("select said::text from campaigns.demand_figure").query(String.class).list())
        .isNotEmpty()
        .allMatch(it -> it.matches(".*\"times\": 3\\.0[0-9]+.*"));
    String slug =
        owner
            .sql(
                """
                select c.slug from campaigns.campaign c join campaigns.demand d on d.campaign = c.id
                join campaigns.demand_figure f on f.demand = d.id limit 1
                """)
            .query(String.class)
            .single();
    assertThat(nobody.get("/campaigns/" + slug).text())
        .contains("Out-of-school suspensions, Tarrow County")
        .contains("3.10 times the rate of white students");
  }

  @Test
  void aTableThatANewerProgramBroughtUpToDateIsRefused() {
    var data = temp.resolve("data");
    try (var table = DataDirectory.open(data, PROGRAMS)) {
      JdbcClient.create(table.owner())
          .sql(
              """
              INSERT INTO platform.migration
                (installed_rank, version, description, type, script, installed_by, execution_time,
                 success)
              SELECT max(installed_rank) + 1, '209901010000', 'later', 'SQL', 'later.sql', 'x', 1,
                     true FROM platform.migration
              """)
          .update();
    }

    assertThatThrownBy(() -> DataDirectory.open(data, PROGRAMS))
        .isInstanceOf(DataRefused.class)
        .hasMessageContaining("brought up to date by a newer program")
        .hasMessageContaining("209901010000");
  }

  private static Path old(String version) {
    return TABLES.resolve(version + ".record.tar.gz");
  }

  /** Entries, values and texts; the explanation and the signature over it may change. */
  private static Map<String, String> record(java.io.InputStream from) throws IOException {
    var files = new TreeMap<String, String>();
    try (var tar = new TarArchiveInputStream(from)) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        if (!entry.getName().matches(".*/(README\\.txt|manifest\\..*)")) {
          files.put(entry.getName(), new String(tar.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return files;
  }
}
