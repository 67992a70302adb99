package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.buf.MessageBytes;
import org.apache.tomcat.util.net.SocketEvent;
import org.jspecify.annotations.Nullable;

/**
 * Kept pages for whoever asks exactly as somebody asked before, answered by the connector itself:
 * no servlet request is made for them. It decides nothing. Which page a request reads, and whether
 * it may, the first filter has said when the same bytes came for the first time; every other
 * request goes on to the servlets.
 */
final class Answered implements Adapter {
  private static final String LESSON = Lesson.class.getName();

  /** A place among the connector's own notes on a request that it does not use itself. */
  private static final int NOTE = 20;

  private static final int PLACES = 2048;

  private final Adapter servlets;
  private final ClientAddress client;
  private final PublicPages pages;
  private final AtomicReferenceArray<@Nullable Known> known = new AtomicReferenceArray<>(PLACES);

  Answered(Adapter servlets, ClientAddress client, PublicPages pages) {
    this.servlets = servlets;
    this.client = client;
    this.pages = pages;
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by Asked
  private record Known(byte[] asked, PublicPages.Key key) {}

  /** To whom the filter tells which page was read. */
  private record Lesson(Answered adapter, int place, byte[] asked) {}

  /** The request at hand reads this page, and so does each that comes with the same bytes. */
  static void learn(HttpServletRequest request, PublicPages.Key key) {
    if (request.getAttribute(LESSON) instanceof Lesson lesson) {
      lesson.adapter.known.set(lesson.place, new Known(lesson.asked, key));
    }
  }

  @Override
  public void service(Request request, Response response) throws Exception {
    if (response.getStatus() == 200 && !response.isError()) {
      var asked = asked(request);
      if (asked.read(request, peer(request))) {
        Known same = known.get(asked.place(PLACES));
        if (same != null && asked.is(same.asked)) {
          KeptPage page = pages.find(same.key);
          if (page != null) {
            page.bytes(asked.acceptsGzip())
                .write(
                    same.key.secure(),
                    request.getMethod().equals("HEAD"),
                    asked.ifNoneMatch(),
                    response);
            pages.answered();
            return;
          }
        } else {
          request.setAttribute(LESSON, new Lesson(this, asked.place(PLACES), asked.copy()));
        }
      }
    }
    servlets.service(request, response);
  }

  private static Asked asked(Request request) {
    if (request.getNote(NOTE) instanceof Asked asked) {
      return asked;
    }
    var asked = new Asked();
    request.setNote(NOTE, asked);
    return asked;
  }

  private @Nullable MessageBytes peer(Request request) {
    if (!client.believesProxies()) {
      return null;
    }
    request.action(ActionCode.REQ_HOST_ADDR_ATTRIBUTE, request);
    return request.remoteAddr();
  }

  @Override
  public boolean prepare(Request request, Response response) throws Exception {
    return servlets.prepare(request, response);
  }

  @Override
  public boolean asyncDispatch(Request request, Response response, SocketEvent event)
      throws Exception {
    return servlets.asyncDispatch(request, response, event);
  }

  @Override
  public void log(Request request, Response response, long time) {
    servlets.log(request, response, time);
  }

  @Override
  public void checkRecycled(Request request, Response response) {
    servlets.checkRecycled(request, response);
  }

  @Override
  public String getDomain() {
    return servlets.getDomain();
  }
}
