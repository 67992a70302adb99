package org.commontable.accounts.oidc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.commontable.platform.web.GuardedSockets;
import org.commontable.platform.web.PublicAddresses;
import org.commontable.support.LocalCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Over real https to a server of this machine, whose certificate is for "localhost". */
class AskingTest {
  @TempDir static Path folder;

  private static HttpsServer server;
  private static SSLContext tls;
  private static final AtomicInteger ASKED = new AtomicInteger();

  @BeforeAll
  static void serve() throws Exception {
    tls = LocalCertificate.in(folder);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext(
        "/",
        ask -> {
          ASKED.incrementAndGet();
          byte[] said =
              (ask.getRequestMethod()
                      + " "
                      + new String(ask.getRequestBody().readAllBytes(), StandardCharsets.UTF_8))
                  .getBytes(StandardCharsets.UTF_8);
          ask.sendResponseHeaders(200, said.length);
          ask.getResponseBody().write(said);
          ask.close();
        });
    server.createContext(
        "/drips",
        ask -> {
          ask.sendResponseHeaders(200, 0);
          try (OutputStream out = ask.getResponseBody()) {
            for (int i = 0; i < 60; i++) {
              out.write(' ');
              out.flush();
              Thread.sleep(1000);
            }
          } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }

  @BeforeEach
  void nobodyHasAsked() {
    ASKED.set(0);
  }

  @AfterAll
  static void stop() {
    server.stop(0);
  }

  @Test
  void itAsksOverHttpsAndOnlyAServerWithTheNamesCertificate() {
    var asking = anywhere();
    assertThat(asking.get(at("localhost", "/"), Map.of()).body()).isEqualTo("GET ");
    assertThat(asking.post(at("localhost", "/"), Map.of(), "a=b").body()).isEqualTo("POST a=b");
    assertThatThrownBy(() -> asking.get(at("127.0.0.1", "/"), Map.of()))
        .as("a certificate for another name")
        .isInstanceOf(Refused.class);
    assertThat(ASKED).hasValue(2);
  }

  @Test
  void aCertificateNobodyVouchesForIsRefused() {
    var asking =
        new Asking(
            new Reachable(false),
            () ->
                new GuardedSockets(
                    (javax.net.ssl.SSLSocketFactory) javax.net.ssl.SSLSocketFactory.getDefault(),
                    any -> true));
    assertThatThrownBy(() -> asking.get(at("localhost", "/"), Map.of()))
        .isInstanceOf(Refused.class);
    assertThat(ASKED).hasValue(0);
  }

  @Test
  void anAddressOfThisMachineIsNotCalledWhateverItsNameIs() {
    var asking =
        new Asking(
            new Reachable(false),
            () -> new GuardedSockets(tls.getSocketFactory(), PublicAddresses::contain));
    assertThatThrownBy(() -> asking.get(at("localhost", "/"), Map.of()))
        .isInstanceOf(Refused.class)
        .hasRootCauseMessage("no public address");
    assertThat(ASKED).hasValue(0);
  }

  @Test
  @Tag("deep") // takes its ten seconds
  void whoAnswersDropByDropIsLeftAfterTenSeconds() {
    long from = System.nanoTime();
    var asking = anywhere();
    assertThatThrownBy(() -> asking.get(at("localhost", "/drips"), Map.of()))
        .isInstanceOf(Refused.class);
    assertThat((System.nanoTime() - from) / 1_000_000_000L).isBetween(9L, 20L);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.1.2.3",
        "127.0.0.1",
        "0.0.0.0",
        "169.254.169.254",
        "172.31.255.255",
        "192.168.0.1",
        "100.64.0.1",
        "224.0.0.1",
        "255.255.255.255",
        "::1",
        "::",
        "fe80::1",
        "fc00::1",
        "fd12::1",
        "::ffff:10.0.0.1",
        "64:ff9b::a00:1",
        "2002:a00:1::",
        "2001:db8::1",
        "ff02::1"
      })
  void privateAndSpecialAddressesAreNotPublic(String address) {
    assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.1.1.1", "9.9.9.9", "172.32.0.1", "2606:4700::1111", "2a00:1450::1"})
  void theOthersAre(String address) {
    assertThat(PublicAddresses.contain(InetAddress.ofLiteral(address))).isTrue();
  }

  @Test
  void withoutTheTestsPropertyHttpIsNoAddressOfAnIssuer() {
    var reachable = new Reachable(false);
    assertThat(reachable.read("http://localhost:8080")).isEmpty();
    assertThat(reachable.read("https://login.example.org/a")).isPresent();
    assertThat(new Reachable(true).read("http://example.org")).isEmpty();
  }

  /**
   * Who hangs up without saying so before would break the next question, if it came the same way.
   */
  @Test
  void everyQuestionHasAConnectionOfItsOwn() throws Exception {
    var callers = new ArrayList<Integer>();
    try (var door = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> answerAllAsked(door, callers));
      var asking = new Asking(new Reachable(true));
      URI there = URI.create("http://localhost:" + door.getLocalPort() + "/");
      assertThat(asking.get(there, Map.of()).body()).isEqualTo("yes");
      assertThat(asking.get(there, Map.of()).body()).isEqualTo("yes");
      assertThat(asking.post(there, Map.of(), "a=b").body()).isEqualTo("yes");
    }
    assertThat(callers).hasSize(3).doesNotHaveDuplicates();
  }

  /** Answers as often as it is asked over one connection, and notes each time who asks. */
  private static void answerAllAsked(ServerSocket door, List<Integer> callers) {
    while (!door.isClosed()) {
      try {
        var caller = door.accept();
        Thread.ofVirtual()
            .start(
                () -> {
                  try (caller) {
                    byte[] asked = new byte[4096];
                    while (caller.getInputStream().read(asked) > 0) {
                      if (new String(asked, StandardCharsets.US_ASCII).contains("a=b")
                          || asked[0] == 'G') {
                        callers.add(caller.getPort());
                        caller
                            .getOutputStream()
                            .write(
                                "HTTP/1.1 200 OK\r\nContent-Length: 3\r\n\r\nyes"
                                    .getBytes(StandardCharsets.US_ASCII));
                      }
                    }
                  } catch (IOException hungUp) {
                    // that is what they do
                  }
                });
      } catch (IOException closed) {
        return;
      }
    }
  }

  private Asking anywhere() {
    return new Asking(
        new Reachable(false), () -> new GuardedSockets(tls.getSocketFactory(), any -> true));
  }

  private URI at(String host, String path) {
    return URI.create("https://" + host + ":" + server.getAddress().getPort() + path);
  }
}
