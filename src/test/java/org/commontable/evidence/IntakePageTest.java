package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.commontable.accounts.Role;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.SheetsOfTests;
import org.commontable.evidence.imports.Handed;
import org.commontable.evidence.imports.Intaking;
import org.commontable.evidence.invented.InventedFiles;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How far a long file is on its way in, live and without a script. */
class IntakePageTest extends Site {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  /** The columns of three kinds. */
  private static final String SHARED =
      "School Year,School Code,Title I Status,All Students,Non-White\n20242025,901,All,4.2,5.1\n";

  @Autowired Intaking intaking;

  private final CountDownLatch rest = new CountDownLatch(1);
  private final List<Intaking.Begun> all = new ArrayList<>();

  @BeforeEach
  void startEmpty() {
    empty();
  }

  /** The next test wants the turn. */
  @AfterEach
  void nobodyWaits() throws Exception {
    rest.countDown();
    for (Intaking.Begun one : all) {
      one.report().get(30, TimeUnit.SECONDS);
    }
  }

  @Test
  void theStreamTellsEachStepAndEndsWithTheFile() throws Exception {
    Reader analyst = as(Role.ANALYST);
    Intaking.Begun begun = slowly(InventedFiles.race());
    String page = "/evidence/intakes/" + begun.id();
    HttpResponse<InputStream> answer = events(analyst, begun.id());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    assertThat(answer.headers().firstValue("x-accel-buffering")).contains("no");
    assertThat(answer.headers().firstValue("cache-control")).contains("no-store");
    assertThat(answer.headers().firstValue("content-security-policy").orElse(""))
        .contains("script-src 'self';");
    try (var lines = reader(answer)) {
      assertThat(next(lines, "data: ")).contains("The file is being read");
      rest.countDown();
      assertThat(next(lines, "event: ")).isEqualTo("event: end");
    }
    begun.report().get(20, TimeUnit.SECONDS);
    var ended = analyst.get(page);
    assertThat(ended.status()).isEqualTo(303);
    assertThat(ended.location()).startsWith("/evidence/import/");
    assertThat(analyst.get(ended.location()).text()).contains("race.csv");
    try (var lines = reader(events(analyst, begun.id()))) {
      assertThat(next(lines, "event: ")).as("whoever comes back").isEqualTo("event: end");
      assertThat(lines.readAllAsString()).doesNotContain("retry");
    }
  }

  @Test
  void withoutAScriptThePageSaysItAndIsAskedAgain() throws Exception {
    Intaking.Begun begun = slowly(InventedFiles.race());
    String path = "/evidence/intakes/" + begun.id();
    var seen = as(Role.ANALYST).get(path);
    assertThat(seen.text()).contains("The file is being read").contains("Look again");
    assertThat(seen.page().select("progress[aria-label]")).hasSize(1);
    assertThat(seen.page().select("[data-intake-look] a").attr("href")).isEqualTo(path);
    assertThat(as(Role.OPERATOR).reading("es").get(path).text())
        .contains("Se está leyendo el archivo")
        .doesNotContain("evidence.intake");
  }

  @Test
  void nobodyElseLooksAndUnknownOnesAreNotThere() throws Exception {
    Intaking.Begun begun = slowly(InventedFiles.race());
    for (String path :
        List.of("/evidence/intakes/" + begun.id(), "/evidence/intakes/" + begun.id() + "/events")) {
      assertThat(nobody().get(path).location()).startsWith("/sign-in");
      assertThat(as(Role.DELEGATE, UUID.randomUUID()).get(path).status()).isEqualTo(403);
      assertThat(as(Role.CONVENER).get(path).status()).isEqualTo(403);
    }
    Reader analyst = as(Role.ANALYST);
    String foreign = "/evidence/intakes/" + UUID.randomUUID();
    assertThat(analyst.get(foreign).status()).isEqualTo(404);
    assertThat(analyst.get(foreign + "/events").status()).isEqualTo(404);
    assertThat(analyst.get("/evidence/intakes/race.csv").status()).isEqualTo(404);
  }

  /** Many listeners at once, half of whom close their page, hold no connection of the database. */
  @Test
  void listenersHoldNothingThatOthersNeed() throws Exception {
    Intaking.Begun begun = slowly(InventedFiles.race());
    Reader analyst = as(Role.ANALYST);
    List<BufferedReader> listeners = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      var lines = reader(events(analyst, begun.id()));
      assertThat(next(lines, "data: ")).contains("The file is being read");
      listeners.add(lines);
    }
    for (int i = 0; i < 10; i++) {
      listeners.get(i).close();
    }
    assertThat(nobody().get("/evidence").status()).isEqualTo(200);
    rest.countDown();
    for (int i = 10; i < 20; i++) {
      assertThat(next(listeners.get(i), "event: ")).isEqualTo("event: end");
      listeners.get(i).close();
    }
  }

  @Test
  void oneFileAtATimeAndARefusedOneSaysWhy() throws Exception {
    Intaking.Begun begun = slowly("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    Reader analyst = as(Role.ANALYST);
    var second =
        analyst.upload("/evidence/import", "file", "race.csv", InventedFiles.race(), Map.of());
    assertThat(second.status()).isEqualTo(422);
    assertThat(second.text()).contains("Another file is being read just now");
    rest.countDown();
    begun.report().get(20, TimeUnit.SECONDS);
    var seen = analyst.get("/evidence/intakes/" + begun.id());
    assertThat(seen.status()).isEqualTo(200);
    assertThat(seen.text()).contains("Hand a file in").doesNotContain("[evidence.");
    assertThat(seen.page().select("[data-intake]")).isEmpty();
  }

  @Test
  void aFileWhoseMachineWentDownIsGivenUp() throws Exception {
    Intaking.Begun begun = slowly(InventedFiles.race());
    Reader operator = as(Role.OPERATOR);
    clock.set(NOW.plus(Duration.ofMinutes(16)));
    assertThat(operator.get("/evidence/intakes/" + begun.id()).text())
        .contains("the machine that read it went down");
    try (var lines = reader(events(operator, begun.id()))) {
      assertThat(next(lines, "event: ")).isEqualTo("event: end");
    }
  }

  @Test
  void ofSeveralSheetsTheAnalystChoosesOne() {
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put("Read me", "What this is\n");
    sheets.put("Race, by school", new String(InventedFiles.race(), StandardCharsets.UTF_8));
    byte[] workbook = SheetsOfTests.workbook(sheets);
    Reader analyst = as(Role.ANALYST);
    var which = analyst.upload("/evidence/import", "file", "race.xlsx", workbook, Map.of());
    assertThat(which.status()).isEqualTo(422);
    assertThat(which.text()).contains("2 sheets hold something").contains("choose it below");
    assertThat(which.page().select("select[name=sheet] option").eachAttr("value"))
        .containsExactly("Read me", "Race, by school");
    var wrong =
        analyst.upload(
            "/evidence/import", "file", "race.xlsx", workbook, Map.of("sheet", "Elsewhere"));
    assertThat(wrong.text()).contains("The workbook has no sheet named Elsewhere");
    var taken =
        analyst.upload(
            "/evidence/import", "file", "race.xlsx", workbook, Map.of("sheet", "Race, by school"));
    assertThat(taken.status()).as(taken.text()).isEqualTo(303);
    assertThat(analyst.post(taken.location() + "/publication", Map.of()).status()).isEqualTo(303);
    String source =
        analyst.get("/evidence/import").page().select("a[href^=/evidence/sources/]").attr("href");
    assertThat(nobody().get(source).text()).contains("Race, by school");
    String sha = source.substring(source.lastIndexOf('/') + 1);
    assertThat(analyst.get("/evidence/numbers/" + sha + "/2").text())
        .as("a line of that sheet")
        .contains("901");
    var other =
        analyst.upload(
            "/evidence/import", "file", "race.xlsx", workbook, Map.of("sheet", "Read me"));
    assertThat(other.status()).isEqualTo(422);
  }

  /** The columns of three kinds are the same; a sheet that was chosen stays so. */
  @Test
  void ofSeveralKindsTheAnalystChoosesOne() {
    byte[] workbook =
        SheetsOfTests.workbook(new LinkedHashMap<>(Map.of("Numbers", SHARED, "Notes", "a\n")));
    Reader analyst = as(Role.ANALYST);
    var which =
        analyst.upload(
            "/evidence/import", "file", "data.xlsx", workbook, Map.of("sheet", "Numbers"));
    assertThat(which.status()).isEqualTo(422);
    assertThat(which.text()).contains("Choose the kind below").doesNotContain("--layout");
    assertThat(kinds(which))
        .containsEntry("", "Choose …")
        .containsEntry(
            "ky-taught-by-inexperienced",
            "Taught by inexperienced teachers: share (ky-taught-by-inexperienced)")
        .containsKeys("ky-taught-by-ineffective", "ky-taught-by-out-of-field")
        .hasSize(4);
    assertThat(which.page().select("select[name=layout]").hasAttr("required")).isTrue();
    assertThat(which.page().select("select[name=layout] option[selected]").eachAttr("value"))
        .as("nobody chooses for her")
        .allMatch(String::isEmpty);
    assertThat(which.page().select("input[name=sheet]").attr("value")).isEqualTo("Numbers");
    var taken = handIn(analyst, workbook, "ky-taught-by-out-of-field");
    assertThat(taken.status()).as(taken.text()).isEqualTo(303);
    assertThat(analyst.get(taken.location()).text())
        .contains("out-of-field", "The kind was chosen by hand, not recognized.");
    assertThat(analyst.reading("es").get(taken.location()).text())
        .contains("La clase se eligió a mano; no se reconoció.");
  }

  /** What does not fit is said of the choice, and the kinds that fit stand there again. */
  @Test
  void aWrongChoiceIsToldWhatTheFileLacksAndMayBeMadeAgain() {
    byte[] workbook = SheetsOfTests.workbook(new LinkedHashMap<>(Map.of("Numbers", SHARED)));
    Reader analyst = as(Role.ANALYST);
    for (String unknown : List.of("ky-moods", "../../x")) {
      var answer = handIn(analyst, workbook, unknown);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.text()).contains("There is no kind of file “" + unknown + "”");
      assertThat(kinds(answer)).hasSize(4);
    }
    var wrong = handIn(analyst, workbook, "ky-legal");
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(wrong.text())
        .contains("You chose “", "(ky-legal)”", "do not fit it. Missing here: ")
        .doesNotContain("fit no layout", "have an analyst");
    assertThat(kinds(wrong)).hasSize(4);
    Reader spanish = analyst.reading("es");
    spanish.get("/evidence/import");
    var mal = handIn(spanish, workbook, "ky-legal");
    assertThat(mal.text()).contains("Eligió «", "Faltan aquí: ").doesNotContain("--layout");
    assertThat(kinds(mal))
        .containsEntry("", "Elija …")
        .containsEntry(
            "ky-taught-by-inexperienced",
            "Con docentes sin experiencia: proporción (ky-taught-by-inexperienced)");
    var nothing = handIn(spanish, workbook, "");
    assertThat(nothing.status()).isEqualTo(422);
    assertThat(nothing.page().select(".errors a[href=#layout]").text())
        .contains("Elija de qué clase es el archivo.");
    assertThat(handIn(analyst, workbook, "").page().select(".errors a[href=#layout]").text())
        .contains("Choose of what kind the file is.");
  }

  private static Reader.Seen handIn(Reader reader, byte[] workbook, String kind) {
    return reader.upload(
        "/evidence/import",
        "file",
        "data.xlsx",
        workbook,
        Map.of("sheet", "Numbers", "layout", kind));
  }

  private static Map<String, String> kinds(Reader.Seen answer) {
    Map<String, String> all = new LinkedHashMap<>();
    answer
        .page()
        .select("select[name=layout] option")
        .forEach(it -> all.put(it.attr("value"), it.text()));
    return all;
  }

  @Test
  void byAddressNothingIsFetchedWhereTheOperatorAllowsNoHost() {
    Reader analyst = as(Role.ANALYST);
    assertThat(analyst.get("/evidence/import").page().select("[name=address]")).isEmpty();
    var seen =
        analyst.post(
            "/evidence/import", Map.of("address", "https://169.254.169.254/latest/meta-data"));
    assertThat(seen.status()).isEqualTo(422);
    assertThat(seen.text()).contains("does not let files be fetched by address");
  }

  private Intaking.Begun slowly(byte[] file) throws IOException {
    Intaking.Begun begun =
        intaking
            .begin(Handed.of("race.csv", new Slow(file, rest)), UUID.randomUUID().toString())
            .orElseThrow();
    all.add(begun);
    return begun;
  }

  private HttpResponse<InputStream> events(Reader reader, UUID intake) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + port + "/evidence/intakes/" + intake + "/events"))
            .header("Cookie", "table=" + reader.cookies().get("table"))
            .header("Accept-Language", "en")
            .timeout(Duration.ofSeconds(30))
            .build(),
        BodyHandlers.ofInputStream());
  }

  private static BufferedReader reader(HttpResponse<InputStream> answer) {
    return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
  }

  private static String next(BufferedReader lines, String begin) throws IOException {
    String line = lines.readLine();
    while (line != null && !line.startsWith(begin)) {
      line = lines.readLine();
    }
    return String.valueOf(line);
  }

  /** Gives its first half, and the rest when somebody says so. */
  private record Slow(byte[] bytes, CountDownLatch rest) implements FileBytes {
    @Override
    public long size() {
      return bytes.length;
    }

    @Override
    public InputStream open() {
      return new FilterInputStream(new ByteArrayInputStream(bytes)) {
        private int left = bytes.length / 2;

        @Override
        public int read(byte[] into, int from, int most) throws IOException {
          if (left == 0) {
            await();
            return super.read(into, from, most);
          }
          int some = super.read(into, from, Math.min(most, left));
          left -= Math.max(0, some);
          return some;
        }

        private void await() {
          try {
            rest.await();
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        }
      };
    }
  }
}
