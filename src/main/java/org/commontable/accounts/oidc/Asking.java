package org.commontable.accounts.oidc;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.HttpsURLConnection;
import org.commontable.platform.web.GuardedSockets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Asks an issuer: https to public addresses only, no redirects, no proxy, 256 KB, ten seconds in
 * all. Nobody holds a transaction while she waits here. Not many at once: an issuer that answers
 * slowly holds up those who sign in by issuers, and nobody else.
 */
@Component
class Asking {
  /** What an issuer answered. */
  record Answer(int status, String body) {
    boolean ok() {
      return status == 200;
    }

    Map<String, Object> json() {
      try {
        return JSONObjectUtils.parse(body, MOST);
      } catch (ParseException notJson) {
        throw new Refused(Refusal.AWAY, notJson);
      }
    }
  }

  private static final int MOST = 256 * 1024;
  private static final Duration STEP = Duration.ofSeconds(5);
  private static final Duration ALL = Duration.ofSeconds(10);

  private final Semaphore atOnce = new Semaphore(16);
  private final Reachable reachable;
  private final Supplier<GuardedSockets> sockets;

  @Autowired
  Asking(Reachable reachable) {
    this(reachable, GuardedSockets::new);
  }

  Asking(Reachable reachable, Supplier<GuardedSockets> sockets) {
    this.reachable = reachable;
    this.sockets = sockets;
  }

  Answer get(URI where, Map<String, String> headers) {
    return ask(where, headers, null);
  }

  Answer post(URI where, Map<String, String> headers, String form) {
    return ask(where, headers, form);
  }

  private Answer ask(URI where, Map<String, String> headers, @Nullable String form) {
    if (reachable.read(where.toString()).isEmpty()) {
      throw new Refused(Refusal.AWAY, "not https");
    }
    if (!atOnce.tryAcquire()) {
      throw new Refused(Refusal.BUSY, "too many at once");
    }
    try (var guarded = sockets.get()) {
      var answer = new FutureTask<>(() -> exchange(where, headers, form, guarded));
      Thread.ofVirtual().name("issuer").start(answer);
      return answer.get(ALL.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException away) {
      throw new Refused(Refusal.AWAY, away.getCause() == null ? away : away.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Refused(Refusal.AWAY, stopped);
    } finally {
      atOnce.release();
    }
  }

  private Answer exchange(
      URI where, Map<String, String> headers, @Nullable String form, GuardedSockets guarded)
      throws IOException {
    var connection = (HttpURLConnection) where.toURL().openConnection(Proxy.NO_PROXY);
    if (connection instanceof HttpsURLConnection secured) {
      secured.setSSLSocketFactory(guarded);
    } else if (!reachable.isLocal(where)) {
      throw new IOException("not https");
    }
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout((int) STEP.toMillis());
    connection.setReadTimeout((int) STEP.toMillis());
    connection.setRequestProperty("Connection", "close");
    connection.setRequestProperty("Accept", "application/json");
    headers.forEach(connection::setRequestProperty);
    try {
      if (form != null) {
        byte[] body = form.getBytes(StandardCharsets.UTF_8);
        connection.setDoOutput(true);
        connection.setFixedLengthStreamingMode(body.length); // so it is sent once, not tried again
        connection.setRequestProperty("Content-Type", "application/x-www-form-urlencoded");
        try (var out = connection.getOutputStream()) {
          out.write(body);
        }
      }
      int status = connection.getResponseCode();
      InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream();
      return new Answer(status, in == null ? "" : text(in));
    } catch (HttpRetryException notAgain) {
      return new Answer(notAgain.responseCode(), "");
    } finally {
      connection.disconnect();
    }
  }

  /**
   * Leaves the stream open: a closed one goes back among the connections to be used again, out of
   * reach of {@code disconnect}, and the next question would be put to an issuer who hangs up.
   */
  private static String text(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST + 1);
    if (bytes.length > MOST) {
      throw new IOException("more than " + MOST + " bytes");
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
