package org.commontable.evidence.imports;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.HttpsURLConnection;
import org.commontable.evidence.files.FileBytes;
import org.commontable.evidence.files.Limits;
import org.commontable.evidence.files.Refusal;
import org.commontable.evidence.files.Refusal.Kind;
import org.commontable.platform.settings.Settings;
import org.commontable.platform.web.GuardedSockets;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Fetches an official file from its publisher's address: https, hosts that the operator allows,
 * public addresses alone, whatever a name server says; no proxy, at most {@value #HOPS} redirects
 * and as much as may be uploaded (docs/decisions/0039). What comes is read as any file is.
 */
@Component
public final class Fetching {
  private static final int HOPS = 5;
  private static final Duration STEP = Duration.ofSeconds(15);
  private static final Duration ALL = Duration.ofMinutes(3);
  private static final Pattern NAMED = Pattern.compile("filename=\"?([^\";]+)\"?");

  private final FetchRules rules;
  private final Supplier<GuardedSockets> sockets;
  private final Limits limits;
  private final Duration all;

  @Autowired
  Fetching(Settings settings) {
    this(FetchRules.of(settings), GuardedSockets::new, Limits.UPLOAD, ALL);
  }

  Fetching(FetchRules rules, Supplier<GuardedSockets> sockets, Limits limits, Duration all) {
    this.rules = rules;
    this.sockets = sockets;
    this.limits = limits;
    this.all = all;
  }

  /** For a command. */
  public static Fetching with(Settings settings) {
    return new Fetching(settings);
  }

  /** From where files may be fetched; empty where the operator allows none. */
  public List<String> hosts() {
    return rules.hosts();
  }

  /**
   * @throws Refusal.Unreadable when this address is none that may be fetched
   */
  public void check(String address) {
    rules.asked(address);
  }

  /**
   * @param watcher is told how many bytes have come
   * @throws Refusal.Unreadable when it may not be fetched, or does not come
   */
  public Handed fetch(String address, OptionalInt year, LongConsumer watcher) {
    URI asked = rules.asked(address);
    try (GuardedSockets guarded = sockets.get()) {
      var work = new FutureTask<>(() -> follow(asked, guarded, watcher));
      Thread.ofVirtual().name("fetching").start(work);
      Came came = work.get(all.toMillis(), TimeUnit.MILLISECONDS);
      return new Handed(
          came.name(),
          FileBytes.of(came.bytes()),
          year,
          Optional.of(asked.toString()),
          Optional.empty());
    } catch (TimeoutException slow) {
      throw Refusal.file(Kind.FETCH_SLOW, 0, "seconds", all.toSeconds());
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof Refusal.Unreadable refused) {
        throw refused;
      }
      throw Refusal.file(Kind.FETCH_AWAY, 0, "host", Objects.toString(asked.getHost(), ""));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Refusal.file(Kind.FETCH_AWAY, 0, "host", Objects.toString(asked.getHost(), ""));
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // written once, never compared
  private record Came(String name, byte[] bytes) {}

  private Came follow(URI asked, GuardedSockets guarded, LongConsumer watcher) throws IOException {
    URI where = asked;
    for (int hop = 0; hop <= HOPS; hop++) {
      HttpURLConnection connection = open(where, guarded);
      try {
        int status = connection.getResponseCode();
        String location = connection.getHeaderField("Location");
        if (status == 200) {
          return new Came(name(where, connection), bytes(connection, watcher));
        } else if (status / 100 == 3 && location != null) {
          where = rules.redirected(where, location);
        } else {
          throw Refusal.file(Kind.FETCH_STATUS, 0, "status", status);
        }
      } finally {
        connection.disconnect();
      }
    }
    throw Refusal.file(Kind.FETCH_REDIRECTED, 0, "address", where.toString());
  }

  private static HttpURLConnection open(URI where, GuardedSockets guarded) throws IOException {
    if (!(where.toURL().openConnection(Proxy.NO_PROXY) instanceof HttpsURLConnection connection)) {
      throw new IOException("not https");
    }
    connection.setSSLSocketFactory(guarded);
    connection.setInstanceFollowRedirects(false);
    connection.setUseCaches(false);
    connection.setConnectTimeout((int) STEP.toMillis());
    connection.setReadTimeout((int) STEP.toMillis());
    connection.setRequestProperty("Connection", "close");
    connection.setRequestProperty("User-Agent", "Commontable");
    connection.setRequestProperty("Accept", "*/*");
    return connection;
  }

  private byte[] bytes(HttpURLConnection connection, LongConsumer watcher) throws IOException {
    long most = limits.file();
    if (connection.getContentLengthLong() > most) {
      throw tooLarge();
    }
    var bytes = new ByteArrayOutputStream();
    byte[] some = new byte[1 << 16];
    InputStream in = connection.getInputStream();
    for (int read = in.read(some); read >= 0; read = in.read(some)) {
      bytes.write(some, 0, read);
      if (bytes.size() > most) {
        throw tooLarge();
      }
      watcher.accept(bytes.size());
    }
    if (connection.getContentLengthLong() > bytes.size()) {
      throw Refusal.file(Kind.CUT_OFF, 0);
    }
    return bytes.toByteArray();
  }

  private Refusal.Unreadable tooLarge() {
    return Refusal.file(Kind.TOO_LARGE, 0, "limit", limits.file() >> 20);
  }

  /** As the publisher calls it, else the last step of its address. */
  private static String name(URI where, HttpURLConnection connection) {
    String said = Objects.requireNonNullElse(connection.getHeaderField("Content-Disposition"), "");
    Matcher named = NAMED.matcher(said);
    return named.find()
        ? named.group(1)
        : decoded(Objects.requireNonNullElse(where.getRawPath(), "/"));
  }

  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException notEncoded) {
      return path;
    }
  }
}
