package org.commontable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.coyote.Adapter;
import org.apache.coyote.OutputBuffer;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;
import org.commontable.platform.settings.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * Because the connector may only repeat what the filter has said: exactly the same question, the
 * same page, and only while it is kept.
 */
class AnsweredTest {
  private static final byte[] HTML = "<p>a petition</p>".getBytes(StandardCharsets.UTF_8);

  private final PublicPages pages = new PublicPages(Clock.systemUTC());
  private final Servlets servlets = new Servlets();
  private Answered adapter = adapter(Map.of());
  private KeptPage page;

  @BeforeEach
  void keepAPage() throws Exception {
    page = keep();
    assertThat(answered(it -> {})).as("the first goes the ordinary way").isFalse();
  }

  @Test
  void theNextWhoAsksAlikeIsAnsweredWithoutAServlet() throws Exception {
    assertThat(answered(it -> {})).isTrue();
    assertThat(answered(it -> it.setMethod("HEAD"))).isTrue();
  }

  @Test
  void whatMayDecideThePageIsComparedByteForByte() throws Exception {
    Map<String, Consumer<Request>> others = new TreeMap<>();
    others.put("path", it -> set(it.requestURI(), "/petitions/other"));
    others.put("query", it -> set(it.queryString(), "via=x"));
    others.put("host", it -> set(it.getMimeHeaders().getValue("Host"), "evil.example"));
    others.put("scheme", it -> it.scheme().setString("https"));
    others.put("language", it -> header(it, "Accept-Language", "es"));
    others.put("session", it -> header(it, "Cookie", "table=a"));
    others.put("second cookie", it -> header(it, "cookie", "lang=es"));
    others.put("outer host", it -> header(it, "X-Forwarded-Host", "evil.example"));
    others.put("outer scheme", it -> header(it, "x-forwarded-proto", "https"));
    others.put("post", it -> it.setMethod("POST"));
    others.put("old protocol", it -> it.protocol().setString("HTTP/1.0"));
    others.put("forwarded", it -> header(it, "X-Forwarded-For", "203.0.113.9"));
    others.put("body", it -> header(it, "Content-Length", "3"));
    others.put("chunks", it -> header(it, "Transfer-Encoding", "chunked"));
    others.put("expectation", it -> header(it, "Expect", "100-continue"));
    others.put("upgrade", it -> header(it, "Upgrade", "h2c"));
    others.put(
        "two tags",
        it -> {
          header(it, "If-None-Match", "\"a\"");
          header(it, "If-None-Match", "\"b\"");
        });
    others.put("long", it -> header(it, "Accept-Language", "x".repeat(2000)));
    for (var other : others.entrySet()) {
      servlets.teach = false;
      assertThat(answered(other.getValue())).as(other.getKey()).isFalse();
    }
    assertThat(answered(it -> {})).as("and the first is still known").isTrue();
  }

  @Test
  void whatTheConnectorHasRefusedIsNotAnswered() throws Exception {
    var response = new Response();
    response.setStatus(400);
    int before = servlets.asked;
    adapter.service(request(), response);
    assertThat(servlets.asked).isEqualTo(before + 1);
  }

  @Test
  void aPageThatIsNoLongerKeptIsNotAnswered() throws Exception {
    pages.forgetAll();
    assertThat(answered(it -> {})).isFalse();
    page = keep();
    assertThat(answered(it -> {})).as("what was learned stays right").isTrue();
  }

  @Test
  void bothWaysSayTheSame() throws Exception {
    for (String encoding : new String[] {"", "gzip, br"}) {
      for (String tag : new String[] {"", tag(encoding)}) {
        for (String method : new String[] {"GET", "HEAD"}) {
          var mock = new MockHttpServletRequest(method, "/petitions/one");
          mock.addHeader("Accept-Encoding", encoding);
          mock.addHeader("If-None-Match", tag);
          var servlet = new MockHttpServletResponse();
          SecurityHeaders.on(new MockHttpServletRequest(), servlet);
          page.write(mock, servlet);

          var response = new Response();
          var body = new ByteArrayOutputStream();
          response.setOutputBuffer(new Into(body));
          var request = request();
          request.setMethod(method);
          header(request, "Accept-Encoding", encoding);
          header(request, "If-None-Match", tag);
          adapter.service(request, response);

          assertThat(response.getStatus()).isEqualTo(servlet.getStatus());
          assertThat(body.toByteArray()).isEqualTo(servlet.getContentAsByteArray());
          var said = new TreeMap<String, String>();
          servlet.getHeaderNames().forEach(name -> said.put(name, servlet.getHeader(name)));
          said.remove("Content-Length");
          assertThat(response.getMimeHeaders().toMap()).isEqualTo(said);
          assertThat(response.getContentLengthLong())
              .isEqualTo(tag.isEmpty() ? page.bytes(!encoding.isEmpty()).length() : -1);
        }
      }
    }
  }

  @Test
  void whereProxiesAreBelievedItMattersWhoIsConnected() throws Exception {
    adapter = adapter(Map.of("COMMONTABLE_TRUSTED_PROXIES", "10.0.0.1"));
    servlets.teach = true;
    Consumer<Request> proxied =
        it -> {
          it.remoteAddr().setString("10.0.0.1");
          header(it, "X-Forwarded-For", "203.0.113.9");
          header(it, "X-Forwarded-Host", "table.example.org");
        };
    assertThat(answered(proxied)).isFalse();
    assertThat(answered(proxied)).as("whoever the reader is").isTrue();
    assertThat(answered(proxied.andThen(it -> it.remoteAddr().setString("10.0.0.2")))).isFalse();
  }

  private KeptPage keep() {
    var request = new MockHttpServletRequest("GET", "/petitions/one");
    request.addHeader("Host", "here");
    servlets.key = pages.reading(request).orElseThrow().key();
    var kept = new KeptPage(HTML, "en", Clock.systemUTC().instant());
    pages.keep(request, kept);
    return kept;
  }

  private String tag(String encoding) throws IOException {
    var response = new MockHttpServletResponse();
    var request = new MockHttpServletRequest("GET", "/petitions/one");
    request.addHeader("Accept-Encoding", encoding);
    page.write(request, response);
    return String.valueOf(response.getHeader("ETag"));
  }

  private Answered adapter(Map<String, String> settings) {
    return new Answered(
        servlets, new ClientAddress(Settings.read(settings, Path.of("no such folder"))), pages);
  }

  private boolean answered(Consumer<Request> change) throws Exception {
    int before = servlets.asked;
    var request = request();
    change.accept(request);
    var response = new Response();
    response.setOutputBuffer(new Into(new ByteArrayOutputStream()));
    adapter.service(request, response);
    return servlets.asked == before;
  }

  private static Request request() {
    var request = new Request();
    request.setMethod("GET");
    request.protocol().setString("HTTP/1.1");
    set(request.requestURI(), "/petitions/one");
    header(request, "Host", "here");
    header(request, "User-Agent", "a browser");
    return request;
  }

  private static void header(Request request, String name, String value) {
    if (!value.isEmpty()) {
      set(request.getMimeHeaders().addValue(name), value);
    }
  }

  private static void set(org.apache.tomcat.util.buf.MessageBytes part, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.ISO_8859_1);
    part.setBytes(bytes, 0, bytes.length);
  }

  /** Stands for everything behind: says which page was read, as the filter does. */
  private static final class Servlets implements Adapter {
    int asked;
    boolean teach = true;
    PublicPages.Key key;

    @Override
    public void service(Request request, Response response) {
      asked++;
      if (teach) {
        var mock = new MockHttpServletRequest();
        request.getAttributes().forEach(mock::setAttribute);
        Answered.learn(mock, key);
      }
    }

    @Override
    public boolean prepare(Request request, Response response) {
      return true;
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) {
      return true;
    }

    @Override
    public void log(Request request, Response response, long time) {}

    @Override
    public void checkRecycled(Request request, Response response) {}

    @Override
    public String getDomain() {
      return "test";
    }
  }

  private record Into(ByteArrayOutputStream out) implements OutputBuffer {
    @Override
    public int doWrite(ByteBuffer chunk) {
      byte[] bytes = new byte[chunk.remaining()];
      chunk.get(bytes);
      out.writeBytes(bytes);
      return bytes.length;
    }

    @Override
    public long getBytesWritten() {
      return out.size();
    }
  }
}
