package org.commontable.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.Refusal.Kind;
import org.commontable.platform.settings.SettingRefused;
import org.commontable.platform.settings.Settings;
import org.commontable.platform.web.GuardedSockets;
import org.commontable.platform.web.PublicAddresses;
import org.commontable.support.LocalCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real https to a publisher on this machine, whose certificate is for "localhost". */
class FetchingTest {
  @TempDir static Path folder;

  private static final Limits SMALL = new Limits(1 << 20, 1 << 20);
  private static final String FILE = "sch_id,year\n275,2024\n";
  private static final AtomicInteger ASKED = new AtomicInteger();

  private static HttpsServer server;
  private static SSLContext tls;

  @BeforeAll
  static void publish() throws Exception {
    tls = LocalCertificate.in(folder);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    serve("/data/graduation%202024.csv", ask -> say(ask, FILE));
    serve(
        "/download",
        ask -> {
          ask.getResponseHeaders()
              .set("Content-Disposition", "attachment; filename=\"../race.csv\"");
          say(ask, FILE);
        });
    serve("/moved", ask -> lead(ask, "/data/graduation%202024.csv"));
    serve("/round", ask -> lead(ask, "/round"));
    serve("/out", ask -> lead(ask, "https://169.254.169.254/latest/meta-data"));
    serve("/down", ask -> lead(ask, "http://localhost:" + port() + "/download"));
    serve("/file", ask -> lead(ask, "file:///etc/passwd"));
    serve("/gone", ask -> ask.sendResponseHeaders(404, -1));
    serve("/large", ask -> ask.sendResponseHeaders(200, 5L << 20));
    serve("/endless", FetchingTest::endless);
    serve("/slow", FetchingTest::drips);
    serve(
        "/cut",
        ask -> {
          ask.sendResponseHeaders(200, 1000);
          ask.getResponseBody().write(FILE.getBytes(StandardCharsets.UTF_8));
          ask.close();
        });
    server.start();
  }

  @BeforeEach
  void nobodyAsked() {
    ASKED.set(0);
  }

  @AfterAll
  static void close() {
    server.stop(0);
  }

  @Test
  void aFileComesWithItsNameAndItsAddress() throws Exception {
    var told = new AtomicLong();
    Handed file = here().fetch(at("/data/graduation%202024.csv"), OptionalInt.empty(), told::set);
    assertThat(file.name()).isEqualTo("graduation 2024.csv");
    assertThat(file.address()).contains(at("/data/graduation%202024.csv"));
    try (var in = file.file().open()) {
      assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(FILE);
    }
    assertThat(told).hasValue(FILE.length());
  }

  @Test
  void aNameThatThePublisherGivesLosesItsPath() {
    assertThat(fetched("/download").name()).isEqualTo("race.csv");
  }

  @Test
  void aRedirectIsFollowedAndTheAddressAskedForIsKept() {
    Handed file = fetched("/moved");
    assertThat(file.name()).isEqualTo("graduation 2024.csv");
    assertThat(file.address()).contains(at("/moved"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/out", "/down", "/file", "/round"})
  void aRedirectLeadsNowhereElse(String path) {
    assertThat(refused(here(), at(path)).kind()).isEqualTo(Kind.FETCH_REDIRECTED);
    assertThat(ASKED.get()).isLessThanOrEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost/a.csv",
        "https:///a.csv",
        "https://me:secret@localhost/a.csv",
        "https://localhost/a.csv#b",
        "file:///etc/passwd",
        "ftp://localhost/a.csv",
        "localhost/a.csv",
        "https://local host/a.csv",
        "javascript:alert(1)",
        ""
      })
  void onlyHttpsIsAnAddress(String address) {
    assertThat(refused(here(), address).kind()).isEqualTo(Kind.FETCH_ADDRESS);
    assertThat(ASKED).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a.csv",
        "https://localhost.example.org/a.csv",
        "https://evil-localhost/a.csv",
        "https://127.0.0.1/a.csv",
        "https://[::1]/a.csv",
        "https://localhost./a.csv"
      })
  void onlyTheHostsThatTheOperatorAllowsAreAsked(String address) {
    Refusal why = refused(here(), address);
    assertThat(why.kind()).isEqualTo(Kind.FETCH_HOST);
    assertThat(why.details()).containsEntry("hosts", "localhost");
    assertThat(ASKED).hasValue(0);
  }

  @Test
  void withoutAHostNothingIsFetched() {
    Fetching none = Fetching.with(Settings.read(Map.of(), folder));
    assertThat(none.hosts()).isEmpty();
    assertThat(refused(none, at("/download")).kind()).isEqualTo(Kind.FETCH_OFF);
  }

  @Test
  void inEarnestAPortIsNotAskedForAndHostsAreNames() {
    Fetching earnest = Fetching.with(hosts("WWW2.ed.gov, www.education.ky.gov"));
    assertThat(earnest.hosts()).containsExactly("www2.ed.gov", "www.education.ky.gov");
    assertThat(refused(earnest, "https://www2.ed.gov:8443/a.csv").kind())
        .isEqualTo(Kind.FETCH_ADDRESS);
    for (String wrong : List.of("localhost", "10.0.0.1", "https://www2.ed.gov", "*.ed.gov")) {
      assertThatThrownBy(() -> Fetching.with(hosts(wrong)))
          .as(wrong)
          .isInstanceOf(SettingRefused.class);
    }
  }

  /** What a name server says for the check and for the call may differ: the call is what counts. */
  @Test
  void anAllowedNameThatLeadsIntoThisMachineIsNotCalled() {
    Fetching guarded = with(tls.getSocketFactory(), true, SMALL, Duration.ofSeconds(20));
    assertThat(refused(guarded, at("/download")).kind()).isEqualTo(Kind.FETCH_AWAY);
    assertThat(ASKED).hasValue(0);
  }

  @Test
  void aCertificateNobodyVouchesForIsRefused() {
    Fetching strict =
        with(
            (SSLSocketFactory) SSLSocketFactory.getDefault(), false, SMALL, Duration.ofSeconds(20));
    assertThat(refused(strict, at("/download")).kind()).isEqualTo(Kind.FETCH_AWAY);
    assertThat(ASKED).hasValue(0);
  }

  @Test
  void noMoreIsReadThanMayBeUploaded() {
    assertThat(refused(here(), at("/large")).kind()).isEqualTo(Kind.TOO_LARGE);
    assertThat(refused(here(), at("/endless")).kind()).isEqualTo(Kind.TOO_LARGE);
  }

  @Test
  void whatIsNoFileIsNamed() {
    assertThat(refused(here(), at("/gone")).kind()).isEqualTo(Kind.FETCH_STATUS);
    assertThat(refused(here(), at("/gone")).details()).containsEntry("status", 404);
    assertThat(refused(here(), at("/cut")).kind()).isIn(Kind.CUT_OFF, Kind.FETCH_AWAY);
  }

  @Test
  void whoAnswersDropByDropIsLeft() {
    Fetching hasty = with(tls.getSocketFactory(), false, SMALL, Duration.ofSeconds(1));
    long from = System.nanoTime();
    assertThat(refused(hasty, at("/slow")).kind()).isEqualTo(Kind.FETCH_SLOW);
    assertThat(Duration.ofNanos(System.nanoTime() - from)).isLessThan(Duration.ofSeconds(8));
  }

  private static Settings hosts(String value) {
    return Settings.read(Map.of("COMMONTABLE_FETCH_HOSTS", value), folder);
  }

  private static Handed fetched(String path) {
    return here().fetch(at(path), OptionalInt.empty(), bytes -> {});
  }

  private static Refusal refused(Fetching fetching, String address) {
    return catchThrowableOfType(
            Refusal.Unreadable.class,
            () -> fetching.fetch(address, OptionalInt.empty(), bytes -> {}))
        .refusal();
  }

  private static Fetching here() {
    return with(tls.getSocketFactory(), false, SMALL, Duration.ofSeconds(20));
  }

  private static Fetching with(
      SSLSocketFactory factory, boolean publicOnly, Limits limits, Duration all) {
    return new Fetching(
        new FetchRules(List.of("localhost"), true),
        () -> new GuardedSockets(factory, it -> !publicOnly || PublicAddresses.contain(it)),
        limits,
        all);
  }

  private static int port() {
    return server.getAddress().getPort();
  }

  private static String at(String path) {
    return "https://localhost:" + port() + path;
  }

  private interface Saying {
    void to(HttpExchange ask) throws IOException;
  }

  private static void serve(String path, Saying saying) {
    server.createContext(
        path.replace("%20", " "),
        ask -> {
          ASKED.incrementAndGet();
          try (ask) {
            saying.to(ask);
          }
        });
  }

  private static void say(HttpExchange ask, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ask.sendResponseHeaders(200, bytes.length);
    ask.getResponseBody().write(bytes);
  }

  private static void lead(HttpExchange ask, String where) throws IOException {
    ask.getResponseHeaders().set("Location", where);
    ask.sendResponseHeaders(302, -1);
  }

  private static void endless(HttpExchange ask) throws IOException {
    ask.sendResponseHeaders(200, 0);
    byte[] some = new byte[1 << 16];
    OutputStream out = ask.getResponseBody();
    for (int i = 0; i < 64; i++) {
      out.write(some);
    }
  }

  private static void drips(HttpExchange ask) throws IOException {
    ask.sendResponseHeaders(200, 0);
    OutputStream out = ask.getResponseBody();
    try {
      for (int i = 0; i < 60; i++) {
        out.write(' ');
        out.flush();
        Thread.sleep(200);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
