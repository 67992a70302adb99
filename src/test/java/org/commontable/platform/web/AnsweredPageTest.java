package org.commontable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.commontable.support.Site;
import org.junit.jupiter.api.Test;

/** Kept pages over one connection, as browsers and proxies send them. */
class AnsweredPageTest extends Site {
  private static final String PAGE = "GET /privacy HTTP/1.1\r\nHost: localhost\r\n";

  @Test
  void everyHeaderOfThePageMadeAnewStandsOnTheKeptOnes() throws Exception {
    List<String> answers = ask(PAGE, PAGE, PAGE);
    assertThat(lines(answers.get(1))).isEqualTo(lines(answers.get(0)));
    assertThat(lines(answers.get(2))).isEqualTo(lines(answers.get(0)));
    assertThat(answers.get(2)).contains("\r\nContent-Security-Policy: " + SecurityHeaders.CSP);
  }

  @Test
  void whatIsAnsweredBeforeTheServletsIsCounted() throws Exception {
    ask(PAGE, PAGE);
    long before = publicPages.answers();
    ask(PAGE, PAGE, PAGE);
    assertThat(publicPages.answers()).isEqualTo(before + 3);
  }

  @Test
  void whatFollowsOnTheSameConnectionIsReadAsItStands() throws Exception {
    var answers =
        ask(
            PAGE,
            PAGE,
            PAGE + "Content-Length: 3\r\n\r\nGET",
            "HEAD /privacy HTTP/1.1\r\nHost: localhost\r\n",
            PAGE + "Cookie: table=nobody\r\n",
            PAGE + "Accept-Language: es\r\n",
            PAGE);
    assertThat(answers).hasSize(7).allMatch(answer -> answer.startsWith("HTTP/1.1 200 "));
    assertThat(answers.get(3)).endsWith("\r\n\r\n");
    assertThat(answers.get(4)).doesNotContain("ETag:");
    assertThat(answers.get(5)).contains("lang=\"es\"");
    assertThat(lines(answers.get(6))).isEqualTo(lines(answers.get(0)));
  }

  @Test
  void malformedRequestsAreRefusedBySentence() throws Exception {
    ask(PAGE, PAGE);
    for (String bad :
        List.of(
            "GET /privacy HTTP/1.1\r\n",
            PAGE + "Host: localhost\r\n",
            PAGE + "Content-Length: -1\r\n",
            PAGE + "Transfer-Encoding: nonsense\r\n",
            "GET /privacy%00 HTTP/1.1\r\nHost: localhost\r\n",
            "GET /privacy HTTP/1.1\r\nHost: local host\r\n",
            "GET /privacy\u0001 HTTP/1.1\r\nHost: localhost\r\n")) {
      assertThat(ask(bad).getFirst())
          .as(bad)
          .matches("(?s)HTTP/1.1 (400|501) .*This request could not be read.*|(?s)HTTP/1.1 421 .*");
    }
  }

  @Test
  void anAddressThatNobodyCanReadGetsOurPageAndItsHeaders() throws Exception {
    String answer = ask("GET /privacy%00 HTTP/1.1\r\nHost: localhost\r\n").getFirst();
    assertThat(answer).startsWith("HTTP/1.1 400 ").contains("This request could not be read");
    assertThat(answer).contains("\r\nContent-Security-Policy: " + SecurityHeaders.CSP);
    String stranger = ask("GET /privacy%00 HTTP/1.1\r\nHost: evil.example\r\n").getFirst();
    assertThat(stranger).startsWith("HTTP/1.1 421 ").doesNotContain("evil.example");
  }

  @Test
  void aStrangersNameIsRefusedHoweverOftenItComes() throws Exception {
    String stranger = "GET /privacy HTTP/1.1\r\nHost: evil.example\r\n";
    assertThat(ask(stranger, stranger, stranger))
        .hasSize(3)
        .allMatch(answer -> answer.startsWith("HTTP/1.1 421 "));
  }

  /** Sends them all at once over one connection; the answers, each with its headers. */
  private List<String> ask(String... requests) throws Exception {
    try (var socket = new Socket("localhost", port)) {
      socket.setSoTimeout(20_000);
      var sent = new StringBuilder();
      for (int i = 0; i < requests.length; i++) {
        String last = i == requests.length - 1 ? "Connection: close\r\n" : "";
        int body = requests[i].indexOf("\r\n\r\n");
        sent.append(
            body < 0
                ? requests[i] + last + "\r\n"
                : requests[i].substring(0, body + 2) + last + requests[i].substring(body + 2));
      }
      socket.getOutputStream().write(sent.toString().getBytes(StandardCharsets.ISO_8859_1));
      String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("(?=HTTP/1\\.1 )")).toList();
    }
  }

  /** Without what belongs to the moment and to the connection; in no order. */
  private static List<String> lines(String answer) {
    return answer
        .lines()
        .filter(line -> !line.startsWith("Date: ") && !line.startsWith("Connection: "))
        .sorted()
        .toList();
  }
}
