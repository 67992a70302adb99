package org.commontable.platform.watch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.commontable.platform.database.DataRefused;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A second, small web server for machines that watch: {@code /health/live}, {@code /health/ready},
 * {@code /metrics}. On 127.0.0.1 unless an address is set; without it nothing listens. The JDK's
 * own server: the framework's would add a second web server to every start.
 */
@Component
class PrivatePort implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(PrivatePort.class);
  private static final int PATIENCE = 4;

  private final Settings settings;
  private final Readiness readiness;
  private final MachineFigures figures;
  private @Nullable HttpServer server;
  private @Nullable ExecutorService threads;

  private record Answer(int status, String text) {}

  PrivatePort(Settings settings, Readiness readiness, MachineFigures figures) {
    this.settings = settings;
    this.readiness = readiness;
    this.figures = figures;
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() {
    if (!settings.has(Setting.PRIVATE_PORT)) {
      return;
    }
    var where = address(settings.get(Setting.PRIVATE_PORT));
    try {
      threads = Executors.newFixedThreadPool(4, Thread.ofPlatform().daemon().factory());
      server = HttpServer.create(where, 16);
      server.setExecutor(threads);
      server.createContext("/", this::answer);
      server.start();
    } catch (IOException taken) {
      throw new DataRefused(
          Setting.PRIVATE_PORT.variable()
              + ": "
              + where
              + " cannot be opened: "
              + taken.getMessage()
              + ".",
          taken);
    }
  }

  /** Where it listens, once it does. */
  int port() {
    return server == null ? 0 : server.getAddress().getPort();
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop(0);
    }
    if (threads != null) {
      threads.shutdownNow();
    }
  }

  static InetSocketAddress address(String written) {
    int colon = written.lastIndexOf(':');
    String host = colon < 0 ? "127.0.0.1" : written.substring(0, colon).replaceAll("[\\[\\]]", "");
    try {
      int port = Integer.parseInt(written.substring(colon + 1));
      return new InetSocketAddress(host, port);
    } catch (IllegalArgumentException notAPort) {
      throw new DataRefused(
          Setting.PRIVATE_PORT.variable()
              + " must be a port such as 9090, or an address and a port such as 10.0.0.5:9090; \""
              + written
              + "\" is something else.",
          notAPort);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean reads = exchange.getRequestMethod().matches("GET|HEAD");
      var answer = reads ? to(exchange.getRequestURI().getPath()) : new Answer(405, "only GET\n");
      byte[] bytes = answer.text().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
      boolean head = exchange.getRequestMethod().equals("HEAD");
      exchange.sendResponseHeaders(answer.status(), head ? -1 : bytes.length);
      if (!head) {
        exchange.getResponseBody().write(bytes);
      }
    } catch (RuntimeException fault) {
      LOG.error("The private port could not answer", fault);
    }
  }

  private Answer to(String path) {
    return switch (path) {
      case "/health/live" -> new Answer(200, "alive\n");
      case "/health/ready" -> ready();
      case "/metrics" -> new Answer(200, figures.now());
      default -> new Answer(404, "/health/live, /health/ready, /metrics\n");
    };
  }

  /** A database that hangs is one that is not there. */
  private Answer ready() {
    try (var asking = Executors.newVirtualThreadPerTaskExecutor()) {
      var answer = asking.submit(this::look);
      try {
        return answer.get(PATIENCE, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException away) {
        asking.shutdownNow();
        return new Answer(503, "the database does not answer\n");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Answer(503, "stopping\n");
      }
    }
  }

  private Answer look() throws SQLException {
    return readiness.migrated()
        ? new Answer(200, "ready\n")
        : new Answer(503, "the database lacks migrations of this program\n");
  }
}
