package org.commontable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.commontable.accounts.Role;
import org.commontable.support.Site;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

/** Because ten thousand readers of a petition must not cost ten thousand pages made. */
class PublicPagesPageTest extends Site {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  @Test
  void aPublicPageIsTheSameBytesForEverybodyAndSetsNoCookie() throws Exception {
    var one = get("/privacy");
    var other = get("/privacy");
    assertThat(other.body()).isEqualTo(one.body());
    assertThat(one.headers().firstValue("set-cookie")).isEmpty();
    assertThat(one.headers().firstValue("cache-control")).contains("public, no-cache");
    assertThat(one.headers().firstValue("content-security-policy")).isPresent();
    assertThat(other.headers().firstValue("content-security-policy")).isPresent();
    assertThat(other.headers().firstValue("etag")).isEqualTo(one.headers().firstValue("etag"));
  }

  @Test
  void whoHasThePageAlreadyIsToldSoInOneLine() throws Exception {
    String tag = get("/privacy").headers().firstValue("etag").orElseThrow();
    var again = get("/privacy", "If-None-Match", tag);
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @Test
  void theCompressedPageIsTheSamePageUnderAnotherTag() throws Exception {
    var plain = get("/privacy");
    var small = get("/privacy", "Accept-Encoding", "gzip");
    assertThat(small.headers().firstValue("content-encoding")).contains("gzip");
    try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(small.body()))) {
      assertThat(unzipped.readAllBytes()).isEqualTo(plain.body());
    }
    assertThat(small.headers().firstValue("etag")).isNotEqualTo(plain.headers().firstValue("etag"));
  }

  @Test
  void eachLanguageIsItsOwnPage() throws Exception {
    assertThat(text(get("/privacy", "Accept-Language", "es"))).contains("lang=\"es\"");
    assertThat(text(get("/privacy", "Accept-Language", "en"))).contains("lang=\"en\"");
    assertThat(text(get("/privacy", "Cookie", "lang=es"))).contains("lang=\"es\"");
  }

  @Test
  void anyOtherCookieReadsThePageAnew() throws Exception {
    get("/");
    assertThat(get("/", "Cookie", "table=nobody").headers().firstValue("etag")).isEmpty();
    assertThat(as(Role.CONVENER).get("/").headers().get("cache-control"))
        .containsExactly("no-store");
  }

  @Test
  void aStrangersHostNameNeverReachesAnotherReader() throws Exception {
    String here = text(get("/privacy"));
    assertThat(here).doesNotContain("evil.example");
    try (var socket = new java.net.Socket("localhost", port)) {
      socket
          .getOutputStream()
          .write(
              "GET /privacy HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      socket.getInputStream().readAllBytes();
    }
    assertThat(text(get("/privacy"))).isEqualTo(here);
  }

  @Test
  void aCommitEndsWhatWasKeptAndSoDoesTime() throws Exception {
    var before = get("/sign-in"); // never kept: each reader gets a form of her own
    assertThat(before.headers().firstValue("etag")).isEmpty();
    var pages = new PublicPages(clock);
    var request = new MockHttpServletRequest("GET", "/privacy");
    request.addHeader("Host", "here");
    var reading = pages.reading(request).orElseThrow();
    pages.keep(request, new KeptPage(new byte[] {1}, "en", clock.instant()));
    assertThat(pages.find(reading)).isPresent();
    clock.forward(PublicPages.FRESH);
    assertThat(pages.find(reading)).as("the first reader renews it").isEmpty();
    assertThat(pages.find(reading)).as("the others need not wait").isPresent();
    PublicPages.quietly(
        () -> {
          pages.committed();
          return 0;
        });
    assertThat(pages.find(reading)).as("a letter sent changes no page").isPresent();
    pages.committed();
    assertThat(pages.find(reading.key())).isNull();
    pages.keep(request, new KeptPage(new byte[] {1}, "en", clock.instant()));
    assertThat(pages.find(reading.key()))
        .as("made before the commit, so not kept after it")
        .isNull();
  }

  @Test
  void aCommitAmongManyReadersCostsOnePage() throws Exception {
    var pages = new PublicPages(clock);
    keep(pages, reading(pages));
    pages.committed();
    var first = reading(pages);
    assertThat(pages.find(first.reading)).as("the first makes it").isEmpty();
    var second = reading(pages);
    var waiting = CompletableFuture.supplyAsync(() -> pages.find(second.reading));
    assertThat(waiting).isNotCompleted();
    keep(pages, first);
    first.reading.done();
    assertThat(waiting.get(10, TimeUnit.SECONDS)).as("the second waits for hers").isPresent();

    pages.committed();
    var failing = reading(pages);
    assertThat(pages.find(failing.reading)).isEmpty();
    failing.reading.done();
    assertThat(pages.find(reading(pages).reading))
        .as("nobody waits for one that came to nothing")
        .isEmpty();
  }

  @Test
  void whatAsksBeneathTheServletsLeavesTheRenewalToAReader() {
    var pages = new PublicPages(clock);
    var first = reading(pages);
    keep(pages, first);
    clock.forward(PublicPages.FRESH);
    assertThat(pages.find(first.reading.key())).isNull();
    assertThat(pages.find(first.reading)).as("so she renews it").isEmpty();
    assertThat(pages.find(first.reading.key())).as("others need not wait").isNotNull();
  }

  private record Reader(MockHttpServletRequest request, PublicPages.Reading reading) {}

  private static Reader reading(PublicPages pages) {
    var request = new MockHttpServletRequest("GET", "/privacy");
    request.addHeader("Host", "here");
    return new Reader(request, pages.reading(request).orElseThrow());
  }

  private void keep(PublicPages pages, Reader reader) {
    pages.keep(reader.request, new KeptPage(new byte[] {1}, "en", clock.instant()));
  }

  private HttpResponse<byte[]> get(String path, String... headers)
      throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.timeout(Duration.ofSeconds(20)).build(), BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
