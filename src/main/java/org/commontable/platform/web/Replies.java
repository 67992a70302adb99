package org.commontable.platform.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Writes a reply once its transaction has committed. */
@Component
class Replies {
  private static final int INVALID = 422;

  static final String NOTICE_AGAIN = Replies.class.getName() + ".notice";

  private final TemplateEngine templates;
  private final Uis uis;
  private final Notices notices;
  private final PublicPages pages;
  private final EventStreams streams;
  private final Clock clock;

  Replies(
      TemplateEngine templates,
      Uis uis,
      Notices notices,
      PublicPages pages,
      EventStreams streams,
      Clock clock) {
    this.templates = templates;
    this.uis = uis;
    this.notices = notices;
    this.pages = pages;
    this.streams = streams;
    this.clock = clock;
  }

  void write(Reply reply, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    switch (reply) {
      case Reply.Page page -> write(page, request, response);
      case Reply.SeeOther other ->
          seeOther(other.path(), notice(other, request), request, response);
      case Reply.Body body -> write(body, response);
      case Reply.Events events -> streams.write(events, request, response);
      case Reply.Picture picture -> Abroad.picture(picture, request, response);
      case Reply.Framed framed -> {
        var html = new Utf8ByteOutput();
        templates.render(
            framed.template() + ".jte", Map.of("ui", uis.of(request), "page", framed.page()), html);
        Abroad.framed(html.toByteArray(), request, response);
      }
    }
  }

  /** The first answer's confirmation when this is the same post again. */
  private String notice(Reply.SeeOther other, HttpServletRequest request) {
    if (request.getAttribute(NOTICE_AGAIN) instanceof String packed) {
      return packed;
    }
    return other.noticeKey().isEmpty() ? "" : notices.pack(other.noticeKey(), other.arguments());
  }

  private void seeOther(
      String path, String notice, HttpServletRequest request, HttpServletResponse response) {
    if (!notice.isEmpty()) {
      Cookies.write(request, response, Cookies.NOTICE, notice, Duration.ofMinutes(2));
    }
    response.setStatus(303);
    response.setHeader("Location", path);
    response.setHeader("Cache-Control", "no-store");
  }

  private void write(Reply.Page page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Ui ui = uis.of(request);
    var html = new Utf8ByteOutput();
    templates.render(page.template() + ".jte", Map.of("ui", ui, "page", page.page()), html);
    if (page.publicly() && pages.mayKeep(request)) {
      var kept = new KeptPage(html.toByteArray(), ui.lang(), clock.instant());
      pages.keep(request, kept);
      kept.write(request, response);
      return;
    }
    if (ui.notice().isPresent()) {
      Cookies.erase(request, response, Cookies.NOTICE);
    }
    response.setStatus(page.status());
    response.setContentType("text/html; charset=utf-8");
    response.setHeader("Content-Language", ui.lang());
    response.setHeader("Vary", "Accept-Language, Cookie");
    response.setHeader("Cache-Control", ui.signedIn() ? "no-store" : "private, no-cache");
    if (page.page() instanceof Refreshing wall && wall.seconds() > 0) {
      response.setHeader("Refresh", Integer.toString(wall.seconds()));
    }
    if (page.status() == INVALID) {
      var named = NamedFaults.in(new String(html.toByteArray(), StandardCharsets.UTF_8));
      byte[] bytes = named.getBytes(StandardCharsets.UTF_8);
      response.setContentLength(bytes.length);
      response.getOutputStream().write(bytes);
      return;
    }
    response.setContentLength(html.getContentLength());
    html.writeTo(response.getOutputStream());
  }

  private static void write(Reply.Body body, HttpServletResponse response) throws IOException {
    response.setStatus(body.status());
    response.setContentType(body.contentType());
    body.headers().forEach(response::setHeader);
    response.setContentLength(body.bytes().length);
    response.getOutputStream().write(body.bytes());
  }
}
