package org.commontable.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.stereotype.Component;

/**
 * Server-sent events (WHATWG HTML, 9.2). A stream holds a virtual thread and its connection, and
 * nothing of the database between two looks. It is short, so that whoever lost her role, a proxy
 * that has had enough, and a program that stops are never waited for long; the browser comes back
 * by itself and is told where things stand.
 */
@Component
class EventStreams implements ApplicationListener<ContextClosedEvent> {
  private static final int AT_ONCE = 32;
  private static final Duration LOOK = Duration.ofMillis(300);

  /** A client that went away is found out when something is written to it. */
  private static final Duration QUIET = Duration.ofSeconds(5);

  private static final Duration LONGEST = Duration.ofSeconds(30);

  private final Semaphore free = new Semaphore(AT_ONCE);
  private volatile boolean closing;

  void write(Reply.Events events, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("Cache-Control", "no-store");
    if (!free.tryAcquire()) {
      response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      response.setHeader("Retry-After", "5");
      return;
    }
    try {
      response.setContentType("text/event-stream; charset=utf-8");
      response.setHeader("X-Accel-Buffering", "no"); // nginx would hold the events back
      if (request.getMethod().equals("GET")) {
        tell(events, response.getOutputStream());
      }
    } catch (IOException gone) {
      // She closed the page; there is nobody to tell it to.
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } finally {
      free.release();
    }
  }

  private void tell(Reply.Events events, OutputStream out)
      throws IOException, InterruptedException {
    send(out, "retry: 1000\n\n");
    String told = "";
    long begun = System.nanoTime();
    long last = begun;
    while (!closing) {
      Reply.Event now = events.now().get();
      if (now.last()) {
        send(out, "event: end\ndata: " + now.json() + "\n\n");
        return;
      }
      if (!now.json().equals(told)) {
        told = now.json();
        last = System.nanoTime();
        send(out, "data: " + told + "\n\n");
      } else if (since(last).compareTo(QUIET) > 0) {
        last = System.nanoTime();
        send(out, ": nothing new\n\n");
      }
      if (since(begun).compareTo(LONGEST) > 0) {
        return;
      }
      Thread.sleep(LOOK);
    }
  }

  private static Duration since(long nanos) {
    return Duration.ofNanos(System.nanoTime() - nanos);
  }

  private static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** How many are being told something just now. */
  int open() {
    return AT_ONCE - free.availablePermits();
  }

  @Override
  public void onApplicationEvent(ContextClosedEvent event) {
    closing = true;
  }
}
