package org.commontable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.support.Site;
import org.junit.jupiter.api.Test;

/** Posts and headers that nobody sends in good faith. */
class HostilePostsPageTest extends Site {

  @Test
  void fourHundredBodiesThatNeverComeStopNobody() throws Exception {
    nobody().get("/");
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 400; i++) {
        var socket = new Socket("127.0.0.1", port);
        slow.add(socket);
        String path = i % 2 == 0 ? "/sign-in" : "/language";
        socket
            .getOutputStream()
            .write(
                ("POST "
                        + path
                        + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nemail=a")
                    .getBytes(StandardCharsets.US_ASCII));
      }
      Thread.sleep(500);
      for (String path : List.of("/", "/sign-in")) {
        long began = System.nanoTime();
        assertThat(nobody().get(path).status()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(2));
      }
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @Test
  void aFormOfThreeMegabytesIsRefusedBySentence() {
    var seen = nobody().post("/sign-in", Map.of("email", "a".repeat(3_000_000)));
    assertThat(seen.status()).isEqualTo(413);
    assertThat(seen.text()).contains("This form holds too much");
  }

  @Test
  void fiveThousandFieldsAreRefusedBySentence() {
    var fields = new HashMap<String, String>();
    for (int i = 0; i < 5000; i++) {
      fields.put("f" + i, "x");
    }
    var seen = nobody().post("/sign-in", fields);
    assertThat(seen.status()).isIn(400, 413);
    assertThat(seen.page().select("h1").text())
        .isIn("This form holds too much", "This request could not be read");
  }

  @Test
  void aCorrectedFileOfTheSameSizeIsNoReplay() {
    var analyst = as(Role.ANALYST);
    analyst.get("/evidence/import");
    var one = analyst.upload("/evidence/import", "file", "a.csv", bytes("a,b\n1,2\n"), Map.of());
    assertThat(one.status()).isEqualTo(422);
    assertThat(keyOf("a,b\n1,2\n")).isNotEqualTo(keyOf("a,b\n1,3\n"));
    assertThat(keyOf("a,b\n1,2\n")).isEqualTo(keyOf("a,b\n1,2\n"));
  }

  @Test
  void aNameThatSomebodyChoseIsNeverPrinted() throws Exception {
    assertThat(answerTo("evil.example")).startsWith("HTTP/1.1 421").contains("COMMONTABLE_URL");
    assertThat(answerTo("localhost.evil.example")).startsWith("HTTP/1.1 421");
    for (String ours : List.of("localhost:" + port, "192.168.1.20:8080", "[fd00::1]:8080")) {
      assertThat(answerTo(ours)).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void whereAFormLeadsIsAlwaysPlainAscii() {
    var seen = nobody().post("/language", Map.of("to", "es", "next", "/señal"));
    assertThat(seen.location()).isEqualTo("/");
  }

  private static byte[] keyOf(String file) {
    var request = new org.springframework.mock.web.MockHttpServletRequest("POST", "/x");
    request.setContentType("multipart/form-data; boundary=b");
    request.addPart(new org.springframework.mock.web.MockPart("file", "a.csv", bytes(file)));
    try {
      return AnsweredPosts.keyOf(request);
    } catch (Exception notRead) {
      throw new IllegalStateException(notRead);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String answerTo(String host) throws Exception {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              ("GET /members.json HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
