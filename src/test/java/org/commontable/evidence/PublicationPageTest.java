package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.commontable.accounts.Role;
import org.commontable.evidence.figures.Edition;
import org.commontable.evidence.figures.Making;
import org.commontable.evidence.imports.Publishing;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How far a publication is, live and without a script, and what it came to. */
class PublicationPageTest extends Site {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Autowired Publishing publishing;

  private final List<Publishing.Going> all = new ArrayList<>();
  private Connection other;

  @BeforeEach
  void startEmpty() throws Exception {
    empty();
    other = DATA_SOURCE.getConnection();
    other.setAutoCommit(false);
  }

  @AfterEach
  void nobodyWaits() throws Exception {
    otherEnds();
    for (Publishing.Going one : all) {
      one.work().get(60, TimeUnit.SECONDS);
    }
  }

  @Test
  void whatIsShownAndHiddenIsSaidWhenItIsDone() {
    Reader analyst = as(Role.ANALYST);
    publish(analyst, taken(analyst, "race.csv", InventedFiles.race()));
    String path = taken(analyst, "discipline.csv", InventedFiles.discipline());
    assertThat(publish(analyst, path)).isEqualTo(path + "/publication");
    String text = analyst.get(path + "/publication").text();
    assertThat(text)
        .contains("discipline.csv is published. What pages show of it stands there now.")
        .contains("Worked out again for 2011-12 to 2025-26, from all published files: ")
        .containsPattern("[0-9,]+ figures are shown, [0-9,]+ are hidden, ")
        .doesNotContain("[evidence.");
    assertThat(analyst.reading("es").get(path + "/publication").text())
        .containsPattern("se muestran [0-9,.]+ cifras")
        .doesNotContain("[evidence.");
    assertThat(publish(analyst, path)).as("again").isEqualTo(path + "/publication");
    assertThat(OWNER.sql("select count(*) from evidence.edition").query(Integer.class).single())
        .isEqualTo(2);
  }

  /** What happened, without of how many: nothing can be computed before that is published too. */
  @Test
  void whereNothingCanBeComputedYetItSaysWhatIsMissing() {
    Reader analyst = as(Role.ANALYST);
    String path = taken(analyst, "discipline.csv", InventedFiles.discipline());
    publish(analyst, path);
    assertThat(analyst.get(path + "/publication").text())
        .contains("discipline.csv is published.", "No figure could be worked out for ")
        .contains("for example the one of enrollment");
    publish(analyst, taken(analyst, "race.csv", InventedFiles.race()));
    assertThat(analyst.reading("es").get("/evidence").text()).doesNotContain("[evidence.");
  }

  @Test
  void theListLeadsToWhatIsBeingPublishedAndToWhoMayPublish() throws Exception {
    Reader analyst = as(Role.ANALYST);
    UUID race = id(taken(analyst, "race.csv", InventedFiles.race()));
    anotherGoesOn();
    Publishing.Going going = begin(race);
    assertThat(analyst.get("/evidence/import").body())
        .contains("/evidence/import/" + race + "/publication\">It is being published")
        .doesNotContain("/discarding");
    otherEnds();
    going.work().get(30, TimeUnit.SECONDS);
    taken(analyst, "discipline.csv", InventedFiles.discipline());
    assertThat(as(Role.OPERATOR).get("/evidence/import").body())
        .contains("Only an analyst can publish it", "href=\"/officers\"");
  }

  @Test
  void theStreamTellsEachStepAndEndsWithThePublication() throws Exception {
    Reader analyst = as(Role.ANALYST);
    UUID race = id(taken(analyst, "race.csv", InventedFiles.race()));
    anotherGoesOn();
    Publishing.Going going = begin(race);
    try (var lines = events(analyst, race)) {
      assertThat(next(lines, "data: ")).contains("Another publication goes before it");
      Making making = going.making();
      making.judging(12);
      making.judged(new Edition.Key("discipline.oss", 2018));
      assertThat(next(lines, "data: "))
          .contains("1 of 12 rounds. The last one: Out-of-school suspensions, 2018-19.")
          .contains("\"done\":1", "\"size\":12");
      otherEnds();
      assertThat(next(lines, "event: ")).isEqualTo("event: end");
    }
    going.work().get(30, TimeUnit.SECONDS);
    assertThat(analyst.get(page(race)).text()).contains("race.csv is published");
    try (var lines = events(analyst, race)) {
      assertThat(next(lines, "event: ")).as("whoever comes back").isEqualTo("event: end");
    }
  }

  /** The second follows by itself; asked for twice, a file is published once. */
  @Test
  void twoAtOnceFollowOneAnotherAndTheReportLeadsToThePage() throws Exception {
    Reader analyst = as(Role.ANALYST);
    UUID race = id(taken(analyst, "race.csv", InventedFiles.race()));
    UUID discipline = id(taken(analyst, "discipline.csv", InventedFiles.discipline()));
    anotherGoesOn();
    Publishing.Going first = begin(race);
    Publishing.Going second = begin(discipline);
    assertThat(begin(race)).as("the same again").isSameAs(first);
    for (UUID source : List.of(race, discipline)) {
      var seen = analyst.get(page(source));
      assertThat(seen.status()).isEqualTo(200);
      assertThat(seen.text()).contains("This one follows by itself", "Look again");
      assertThat(seen.page().select("progress[aria-label]")).hasSize(1);
      assertThat(seen.page().select("[data-intake-look] a").attr("href")).isEqualTo(page(source));
      var report = analyst.get("/evidence/import/" + source);
      assertThat(report.page().select("a[href$=/publication]")).hasSize(1);
      assertThat(report.page().select("form[action$=/publication]")).isEmpty();
    }
    assertThat(analyst.reading("es").get(page(race)).text())
        .contains("Esta sigue por sí sola")
        .doesNotContain("[evidence.");
    otherEnds();
    first.work().get(30, TimeUnit.SECONDS);
    second.work().get(30, TimeUnit.SECONDS);
    assertThat(nobody().get("/evidence/oss-events/901").status()).isEqualTo(200);
    assertThat(OWNER.sql("select count(*) from evidence.edition").query(Integer.class).single())
        .isEqualTo(2);
  }

  /** As another machine of the table or a command would be seen. */
  @Test
  void whatGoesOnElsewhereIsSaidWithoutANumber() throws Exception {
    Reader analyst = as(Role.ANALYST);
    UUID race = id(taken(analyst, "race.csv", InventedFiles.race()));
    assertThat(analyst.get(page(race)).location())
        .as("nobody publishes it")
        .isEqualTo("/evidence/import/" + race);
    anotherGoesOn();
    assertThat(analyst.get(page(race)).text()).contains("this page does not know");
    otherEnds();
    try (var lines = events(analyst, race)) {
      assertThat(next(lines, "event: ")).isEqualTo("event: end");
    }
  }

  @Test
  void aFailureIsSaidAndMayBeTriedAgain() throws Exception {
    Reader analyst = as(Role.ANALYST);
    UUID race = id(taken(analyst, "race.csv", InventedFiles.race()));
    OWNER.sql("alter table evidence.edition add constraint broken check (figures < 0)").update();
    try {
      Publishing.Going going = begin(race);
      all.clear();
      assertThat(going.work())
          .failsWithin(Duration.ofSeconds(30))
          .withThrowableOfType(java.util.concurrent.ExecutionException.class);
    } finally {
      OWNER.sql("alter table evidence.edition drop constraint broken").update();
    }
    var seen = analyst.get(page(race));
    assertThat(seen.text()).contains("could not be published", "it waits as before");
    String again = seen.page().select("form[action$=/publication]").attr("action");
    assertThat(analyst.post(again, Map.of()).status()).isEqualTo(303);
    assertThat(analyst.get(page(race)).text()).contains("race.csv is published");
  }

  @Test
  void nobodyElseLooksAndUnknownOnesAreNotThere() {
    Reader analyst = as(Role.ANALYST);
    String path = page(id(taken(analyst, "race.csv", InventedFiles.race())));
    for (String one : List.of(path, path + "/events")) {
      assertThat(nobody().get(one).location()).startsWith("/sign-in");
      assertThat(as(Role.DELEGATE, UUID.randomUUID()).get(one).status()).isEqualTo(403);
      assertThat(as(Role.CONVENER).get(one).status()).isEqualTo(403);
    }
    for (String foreign : List.of(UUID.randomUUID().toString(), "race.csv")) {
      String unknown = "/evidence/import/" + foreign + "/publication";
      assertThat(analyst.get(unknown).status()).isEqualTo(404);
      assertThat(analyst.get(unknown + "/events").status()).isEqualTo(404);
      assertThat(analyst.post(unknown, Map.of()).status()).isEqualTo(404);
    }
  }

  private static String taken(Reader analyst, String name, byte[] file) {
    return analyst.upload("/evidence/import", "file", name, file, Map.of()).location();
  }

  private static String publish(Reader analyst, String path) {
    return analyst.post(path + "/publication", Map.of()).location();
  }

  private static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  private static String page(UUID source) {
    return "/evidence/import/" + source + "/publication";
  }

  private Publishing.Going begin(UUID source) {
    Publishing.Going going = publishing.begin(source, UUID.randomUUID().toString());
    all.add(going);
    return going;
  }

  private void anotherGoesOn() throws Exception {
    try (var statement = other.createStatement()) {
      statement.execute("select pg_advisory_xact_lock(hashtext('evidence.publication'))");
    }
  }

  private void otherEnds() throws Exception {
    if (!other.isClosed()) {
      other.rollback();
      other.close();
    }
  }

  private BufferedReader events(Reader reader, UUID source) throws Exception {
    var answer =
        HTTP.send(
            HttpRequest.newBuilder(
                    URI.create("http://localhost:" + port + page(source) + "/events"))
                .header("Cookie", "table=" + reader.cookies().get("table"))
                .header("Accept-Language", "en")
                .timeout(Duration.ofSeconds(30))
                .build(),
            BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  private static String next(BufferedReader lines, String begin) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith(begin)) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }
}
