package org.commontable.platform.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What a handler answers. Nothing is written before the handler's transaction has committed. */
public sealed interface Reply {

  /**
   * An HTML page: template {@code members/directory} with {@code a Ui} and its page.
   *
   * @param publicly the same for everybody without a session, so it may be kept ({@link
   *     PublicPages})
   */
  record Page(int status, String template, Object page, boolean publicly) implements Reply {
    public Page(int status, String template, Object page) {
      this(status, template, page, false);
    }
  }

  /** "See other", with a confirmation in words on the next page when a key is given. */
  record SeeOther(String path, String noticeKey, List<Object> arguments) implements Reply {}

  /** Raw bytes: CSV, JSON, calendars, downloads. */
  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  record Body(int status, String contentType, byte[] bytes, Map<String, String> headers)
      implements Reply {}

  /**
   * Server-sent events: the state of something, told again whenever it is another one, until it is
   * over. Each look runs in no transaction; the stream ends after half a minute, and the browser
   * asks again.
   */
  record Events(Supplier<Event> now) implements Reply {}

  /**
   * @param last nothing more will happen
   */
  record Event(String json, boolean last) {}

  /** An image that other sites show, live. */
  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  record Picture(String contentType, byte[] bytes) implements Reply {}

  /** A page without script that other sites may show in a frame, live. */
  record Framed(String template, Object page) implements Reply {}

  static Reply page(String template, Object page) {
    return new Page(200, template, page);
  }

  /** A page that depends on its address and the language alone when nobody is signed in. */
  static Reply publicPage(String template, Object page) {
    return new Page(200, template, page, true);
  }

  /** The same form again with what is wrong; the transaction is rolled back. */
  static Reply invalid(String template, Object page) {
    return new Page(422, template, page);
  }

  static Reply seeOther(String path) {
    return new SeeOther(path, "", List.of());
  }

  static Reply seeOther(String path, String noticeKey, Object... arguments) {
    return new SeeOther(path, noticeKey, List.of(arguments));
  }

  static Reply json(String json) {
    return text("application/json", json);
  }

  static Reply text(String contentType, String text) {
    return new Body(
        200,
        contentType + "; charset=utf-8",
        text.getBytes(StandardCharsets.UTF_8),
        Map.of("Cache-Control", "no-store"));
  }

  /** No file, and why in one sentence. */
  static Reply refused(String sentence) {
    return new Body(
        400,
        "text/plain; charset=utf-8",
        (sentence + "\n").getBytes(StandardCharsets.UTF_8),
        Map.of("Cache-Control", "no-store"));
  }

  /** A download under this name. */
  static Reply file(String name, String contentType, byte[] bytes) {
    return new Body(
        200,
        contentType,
        bytes,
        Map.of(
            "Content-Disposition",
            "attachment; filename=\"" + name.replaceAll("[^A-Za-z0-9._-]", "_") + "\"",
            "Cache-Control",
            "no-store"));
  }
}
