package org.commontable.platform.certificate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import org.commontable.platform.database.DataRefused;

/** Port 80: answers the authority's question, and sends everybody else to HTTPS. */
final class Door implements AutoCloseable {
  private static final String QUESTION = "/.well-known/acme-challenge/";

  private final HttpServer server;
  private final String address;
  private final Map<String, String> answers = new ConcurrentHashMap<>();

  private Door(HttpServer server, String address) {
    this.server = server;
    this.address = address;
  }

  static Door open(Domain domain) {
    // The JDK's server lets a slow sender wait for ever unless it is told not to.
    System.setProperty("sun.net.httpserver.maxReqTime", "10");
    System.setProperty("sun.net.httpserver.maxRspTime", "10");
    System.setProperty("jdk.httpserver.maxConnections", "500");
    try {
      var server = HttpServer.create(new InetSocketAddress(domain.plainPort()), 64);
      var door = new Door(server, domain.address());
      server.createContext("/", door::answer);
      server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
      server.start();
      return door;
    } catch (BindException e) {
      throw new DataRefused(cannotOpen(domain.plainPort(), e), e);
    } catch (IOException e) {
      throw new DataRefused("Port " + domain.plainPort() + ": " + e.getMessage(), e);
    }
  }

  static String cannotOpen(int port, IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("permission")
        ? "Port "
            + port
            + " cannot be opened: below 1024 that needs a right. Start by systemd (see"
            + " deploy/commontable.service), or as root, or put a web server in front"
            + " (./commontable proxy-lines)."
        : "Port "
            + port
            + " is taken, and a certificate is given only to who answers there. Stop what listens"
            + " on it, or let it stand in front (./commontable proxy-lines).";
  }

  int port() {
    return server.getAddress().getPort();
  }

  void expect(String token, String answer) {
    answers.put(token, answer);
  }

  void forget(String token) {
    answers.remove(token);
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var asked = exchange.getRequestURI();
      var path = String.valueOf(asked.getRawPath());
      var answer =
          path.startsWith(QUESTION) ? answers.get(path.substring(QUESTION.length())) : null;
      if (answer != null) {
        byte[] bytes = answer.getBytes(StandardCharsets.US_ASCII);
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
      } else if (!path.startsWith("/") || path.startsWith(QUESTION)) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        // Our own name, never the one that was asked for.
        var query = asked.getRawQuery() == null ? "" : "?" + asked.getRawQuery();
        exchange.getResponseHeaders().set("Location", address + path + query);
        boolean reads = exchange.getRequestMethod().matches("GET|HEAD");
        exchange.sendResponseHeaders(reads ? 301 : 308, -1);
      }
    }
  }
}
