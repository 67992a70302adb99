package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Response;
import org.apache.tomcat.util.buf.MessageBytes;
import org.jspecify.annotations.Nullable;

/**
 * One of a page's two forms with all its headers, ready for the wire: through a servlet's response,
 * or straight to the connector.
 */
final class KeptBytes {
  static final String GZIP = "gzip";
  private static final String HTML = "text/html;charset=utf-8";

  private final byte[] body;
  private final Header tag;

  /** On every answer, "not modified" included. */
  private final List<Header> always;

  /** Only where the body is meant. */
  private final List<Header> withBody;

  KeptBytes(byte[] body, String lang, String tag, String encoding) {
    this.body = body;
    this.tag = Header.of("ETag", '"' + tag + '"');
    this.always =
        List.of(
            this.tag,
            Header.of("Cache-Control", "public, no-cache"),
            Header.of("Vary", "Accept-Language, Accept-Encoding, Cookie"),
            Header.of("Content-Language", lang));
    var about = new ArrayList<Header>();
    about.add(Header.of("Content-Type", HTML));
    if (!encoding.isEmpty()) {
      about.add(Header.of("Content-Encoding", encoding));
    }
    this.withBody = List.copyOf(about);
  }

  int length() {
    return body.length;
  }

  /** The security headers stand on it already. */
  void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
    always.forEach(header -> response.setHeader(header.name(), header.value()));
    if (tag.value().equals(request.getHeader("If-None-Match"))) {
      response.setStatus(304);
      return;
    }
    withBody.forEach(header -> response.setHeader(header.name(), header.value()));
    response.setContentLength(body.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(body);
    }
  }

  /** As above, beneath the servlets: same status, same headers, same bytes. */
  void write(boolean secure, boolean head, @Nullable MessageBytes ifNoneMatch, Response response)
      throws IOException {
    on(response, SecurityHeaders.of(secure));
    on(response, always);
    if (ifNoneMatch != null && ifNoneMatch.equals(tag.value())) {
      response.setStatus(304);
    } else {
      on(response, withBody);
      response.setContentLength(body.length);
      if (!head) {
        response.doWrite(ByteBuffer.wrap(body));
      }
    }
    response.action(ActionCode.CLOSE, null);
  }

  @SuppressWarnings("ForLoopReplaceableByForEach") // no iterator for each of very many answers
  private static void on(Response response, List<Header> headers) {
    for (int i = 0; i < headers.size(); i++) {
      headers.get(i).on(response);
    }
  }
}
