package org.commontable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;
import org.commontable.support.Reader;
import org.commontable.support.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What is asked in no browser's way; and what every kind of answer carries. */
class HardenedPageTest extends Site {

  @Test
  void everyKindOfAnswerCarriesTheHeaders() {
    var convener = as(Role.CONVENER);
    for (Reader.Seen seen :
        List.of(
            nobody().get("/"),
            nobody().head("/"),
            nobody().get("/css/table.css"),
            nobody().get("/js/table.js"),
            nobody().get("/icons/user.svg"),
            nobody().get("/no/such/page"),
            nobody().get("/css/none.css"),
            nobody().get("/members.csv"),
            nobody().get("/members.json"),
            nobody().get("/desk"),
            convener.get("/desk"),
            nobody().postWith("", "/sign-in", Map.of("email", "a@example.org")),
            nobody().postWith("x.y", "/desk", Map.of()))) {
      assertThat(seen.headers())
          .containsEntry("x-content-type-options", List.of("nosniff"))
          .containsEntry("content-security-policy", List.of(SecurityHeaders.CSP))
          .containsEntry("referrer-policy", List.of("same-origin"))
          .containsEntry("cross-origin-resource-policy", List.of("same-origin"))
          .doesNotContainKeys("server", "x-powered-by", "access-control-allow-origin");
      if (seen.bytes().length > 0) {
        assertThat(seen.headers().get("content-type").getFirst()).isNotBlank();
      }
    }
    assertThat(convener.get("/desk").headers()).containsEntry("cache-control", List.of("no-store"));
  }

  @Test
  void aPageThatTheReaderHasIsAnsweredWithTheHeadersToo() throws IOException {
    var first = raw("GET / HTTP/1.1\r\nHost: localhost\r\n");
    var tag = first.replaceAll("(?s).*\r\nETag: ([^\r]*)\r\n.*", "$1");
    var again = raw("GET / HTTP/1.1\r\nHost: localhost\r\nIf-None-Match: " + tag + "\r\n");
    assertThat(again).startsWith("HTTP/1.1 304");
    mustBeHardened(again);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "TRACE / HTTP/1.1",
        "PUT /desk HTTP/1.1",
        "PATCH /desk HTTP/1.1",
        "DELETE /desk HTTP/1.1",
        "PROPFIND / HTTP/1.1",
        "OPTIONS /desk HTTP/1.1",
        "CONNECT localhost:22 HTTP/1.1",
        "GET /css/ HTTP/1.1",
        "GET /.git/HEAD HTTP/1.1",
        "GET /application.properties HTTP/1.1",
        "GET /css/../../application.properties HTTP/1.1",
        "GET /css/..%2f..%2fapplication.properties HTTP/1.1",
        "GET /css/%2e%2e/%2e%2e/application.properties HTTP/1.1",
        "GET /css/..%5c..%5capplication.properties HTTP/1.1",
        "GET /css/..\\..\\application.properties HTTP/1.1",
        "GET /WEB-INF/web.xml HTTP/1.1",
        "GET //evil.example/%2e%2e HTTP/1.1",
        "GET /desk;a=b HTTP/1.1",
        "GET /desk%00 HTTP/1.1",
        "GET /desk%0d%0aSet-Cookie:%20table=x HTTP/1.1",
        "GET /desk%zz HTTP/1.1",
        "GET http://evil.example/ HTTP/1.1",
        "GET / HTTP/9.9",
        "nonsense"
      })
  void whatNobodyAsksInGoodFaithIsRefusedWithoutAWordAboutTheMachinery(String line)
      throws IOException {
    var answer = raw(line + "\r\nHost: localhost\r\n");
    if (!answer.isEmpty()) { // a connection that is closed says enough
      assertThat(answer).as(answer).matches("(?s)HTTP/1.1 (4|505|501|303).*");
      assertThat(answer.toLowerCase(Locale.ROOT))
          .doesNotContain("tomcat", "spring", "java.", "exception", "\r\nset-cookie: table=x");
      assertThat(answer).doesNotContain("Location: //", "Location: http://evil");
      mustBeHardened(answer);
    }
  }

  @Test
  void aHeaderNamesNoOtherMethod() {
    var answer = nobody().get("/sign-out?_method=POST");
    assertThat(answer.status()).isEqualTo(405);
  }

  @Test
  void whereARequestEndsIsNeverInDoubt() throws IOException {
    var second = "GET /css/table.css HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    for (var length :
        List.of(
            "Content-Length: 5\r\nContent-Length: 6\r\n",
            "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n",
            "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
            "Transfer-Encoding: xchunked\r\n",
            "Transfer-Encoding : chunked\r\n",
            "Content-Length: +5\r\n",
            "Content-Length: -5\r\n",
            "Content-Length: 5, 5\r\n")) {
      var answer =
          exchange(
              "POST /language HTTP/1.1\r\nHost: localhost\r\n" + length + "\r\n0\r\n\r\n" + second);
      assertThat(answer).as(length).doesNotContain("Content-Type: text/css");
      if (answer.startsWith("HTTP/1.1 4")) {
        mustBeHardened(answer);
      }
    }
    for (var name : List.of("X\u0000: a\r\n", ": a\r\n")) {
      var answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\n" + name);
      assertThat(answer).as(name).startsWith("HTTP/1.1 400");
    }
    assertThat(raw("GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n"))
        .startsWith("HTTP/1.1 400");
  }

  @Test
  void aHeaderOfAMegabyteIsRefused() throws IOException {
    var answer = raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(1 << 20) + "\r\n");
    assertThat(answer).matches("(?s)(HTTP/1.1 4.*)?");
  }

  @Test
  void behindHttpsBrowsersAreHeldToItAndNoOtherHostSetsOurCookies() {
    var https =
        new ClientAddress(
            Settings.read(
                Map.of(Setting.URL.variable(), "https://table.example.org"), Path.of("none")));
    var request = https.seen(new MockHttpServletRequest());
    var response = new MockHttpServletResponse();
    SecurityHeaders.on(request, response);
    Cookies.write(request, response, Cookies.SESSION, "x", java.time.Duration.ofDays(1));
    assertThat(response.getHeader("Strict-Transport-Security"))
        .isEqualTo("max-age=31536000; includeSubDomains");
    assertThat(response.getHeader("Set-Cookie"))
        .startsWith("__Host-table=x; Path=/;")
        .contains("Secure", "HttpOnly", "SameSite=Lax")
        .doesNotContain("Domain");
    var tossed = new MockHttpServletRequest();
    tossed.setCookies(new jakarta.servlet.http.Cookie("table", "of another host"));
    assertThat(Cookies.session(https.seen(tossed))).isEmpty();
  }

  @Test
  void signingOutEmptiesTheBrowser() {
    var answer = as(Role.CONVENER).post("/sign-out", Map.of());
    assertThat(answer.headers().get("clear-site-data").getFirst()).contains("cache", "storage");
  }

  private void mustBeHardened(String answer) {
    assertThat(answer)
        .contains("X-Content-Type-Options: nosniff", "Content-Security-Policy: default-src 'none'");
  }

  private String raw(String request) throws IOException {
    return exchange(request + "Connection: close\r\n\r\n");
  }

  /** As the bytes stand; what comes until the other side closes or says no more for a second. */
  private String exchange(String request) throws IOException {
    try (var socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(3000);
      var seen = new java.io.ByteArrayOutputStream();
      try {
        socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
        socket.getInputStream().transferTo(seen);
      } catch (java.net.SocketException | java.net.SocketTimeoutException closed) {
        // what came until then counts
      }
      return seen.toString(StandardCharsets.ISO_8859_1);
    }
  }
}
