package org.commontable.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.support.StaticApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Server-sent events: told when something is new, and nobody is held who went away. */
class EventStreamsTest {
  private final EventStreams streams = new EventStreams();

  @Test
  void eachNewStateIsToldOnceAndTheLastEndsIt() throws Exception {
    Iterator<Reply.Event> states =
        List.of(state("1"), state("1"), state("2"), new Reply.Event("3", true)).iterator();
    var response = new MockHttpServletResponse();
    streams.write(new Reply.Events(states::next), get(), response);
    assertThat(response.getContentAsString())
        .isEqualTo("retry: 1000\n\ndata: 1\n\ndata: 2\n\nevent: end\ndata: 3\n\n");
    assertThat(response.getContentType()).startsWith("text/event-stream");
    assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    assertThat(response.getHeader("X-Accel-Buffering")).isEqualTo("no");
    assertThat(streams.open()).isZero();
  }

  @Test
  void whoOnlyAsksForTheHeadersIsTakenForNoListener() throws Exception {
    var response = new MockHttpServletResponse();
    streams.write(
        new Reply.Events(() -> state("1")), new MockHttpServletRequest("HEAD", "/e"), response);
    assertThat(response.getContentAsString()).isEmpty();
    assertThat(streams.open()).isZero();
  }

  @Test
  void whoWentAwayIsForgotten() throws Exception {
    var looks = new AtomicInteger();
    streams.write(
        new Reply.Events(() -> state(Integer.toString(looks.incrementAndGet()))),
        get(),
        new Gone());
    assertThat(looks).hasValueLessThan(5);
    assertThat(streams.open()).isZero();
  }

  @Test
  void aFaultOfTheStateEndsTheStreamAndHoldsNothing() {
    var response = new MockHttpServletResponse();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () ->
                streams.write(
                    new Reply.Events(
                        () -> {
                          throw new NotFound("gone");
                        }),
                    get(),
                    response))
        .isInstanceOf(NotFound.class);
    assertThat(streams.open()).isZero();
  }

  @Test
  void tooManyAreToldToComeBackAndAStoppingProgramLetsAllGo() throws Exception {
    var begun = new CountDownLatch(32);
    List<Thread> listeners = new ArrayList<>();
    for (int i = 0; i < 32; i++) {
      listeners.add(Thread.ofVirtual().start(() -> listen(begun)));
    }
    assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
    var late = new MockHttpServletResponse();
    streams.write(new Reply.Events(() -> state("1")), get(), late);
    assertThat(late.getStatus()).isEqualTo(503);
    assertThat(late.getHeader("Retry-After")).isEqualTo("5");
    streams.onApplicationEvent(new ContextClosedEvent(new StaticApplicationContext()));
    for (Thread listener : listeners) {
      assertThat(listener.join(java.time.Duration.ofSeconds(5))).isTrue();
    }
    assertThat(streams.open()).isZero();
  }

  private void listen(CountDownLatch begun) {
    try {
      streams.write(
          new Reply.Events(
              () -> {
                begun.countDown();
                return state("1");
              }),
          get(),
          new MockHttpServletResponse());
    } catch (IOException unexpected) {
      throw new IllegalStateException(unexpected);
    }
  }

  private static Reply.Event state(String json) {
    return new Reply.Event(json, false);
  }

  private static MockHttpServletRequest get() {
    return new MockHttpServletRequest("GET", "/events");
  }

  /** A browser that closed its page after the first words. */
  private static final class Gone extends MockHttpServletResponse {
    @Override
    public ServletOutputStream getOutputStream() {
      return new ServletOutputStream() {
        private int writes;

        @Override
        public void write(int one) throws IOException {
          throw new IOException("broken pipe");
        }

        @Override
        public void write(byte[] bytes) throws IOException {
          writes++;
          if (writes > 2) {
            throw new IOException("broken pipe");
          }
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
          throw new UnsupportedOperationException();
        }
      };
    }
  }
}
