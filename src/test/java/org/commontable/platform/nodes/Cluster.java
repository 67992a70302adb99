package org.commontable.platform.nodes;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Real processes: nodes of one table, and nginx with the lines of the handbook in front. */
final class Cluster implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Path folder;
  private final String settings;
  private final List<Process> started = new ArrayList<>();

  /**
   * @param settings what every node is set to
   */
  Cluster(Path folder, String settings) throws IOException {
    this.folder = folder;
    this.settings =
        settings + "COMMONTABLE_SHARED=" + Files.createDirectory(folder.resolve("shared")) + "\n";
  }

  record Node(Process process, int port, Path data, Path said) {
    String address() {
      return "http://127.0.0.1:" + port;
    }

    /** As a machine that loses its power. */
    void kill() throws InterruptedException {
      process.destroyForcibly();
      process.waitFor(10, TimeUnit.SECONDS);
    }

    String words() {
      try {
        return Files.readString(said);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Starts a node and waits until it answers. */
  Node start(String name, String... more) throws IOException {
    int port = freePort();
    var data = folder.resolve(name);
    if (!Files.exists(data)) {
      Files.createDirectory(data);
      Files.writeString(data.resolve("settings"), settings);
    }
    var said = folder.resolve(name + "-" + port + ".log");
    var words =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx300m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "--enable-native-access=ALL-UNNAMED",
                    "-cp",
                    classPath(),
                    "org.commontable.Main",
                    "start",
                    "--port",
                    String.valueOf(port),
                    "--data",
                    data.toString()),
                Arrays.stream(more))
            .toList();
    var process =
        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    started.add(process);
    var node = new Node(process, port, data, said);
    await(
        Duration.ofMinutes(5),
        () -> node.words().contains("The table is open at"),
        () -> name + " did not start: " + node.words());
    return node;
  }

  /** The handbook's own lines, on other addresses and without the certificate. */
  String nginx(String program, Node... nodes) throws IOException {
    int port = freePort();
    var handbook = Files.readString(Path.of("docs/handbook/several-nodes.md"));
    var found = Pattern.compile("(?s)```nginx\\n(.*?)```").matcher(handbook);
    if (!found.find()) {
      throw new AssertionError("no nginx lines in the handbook");
    }
    var lines =
        found
            .group(1)
            .replace("listen 443 ssl;", "listen 127.0.0.1:" + port + ";")
            .replaceAll("(?m)^\\s*ssl_certificate.*\\n", "");
    for (int i = 0; i < nodes.length; i++) {
      lines = lines.replace("10.0.0.1" + (i + 1) + ":8080", "127.0.0.1:" + nodes[i].port());
    }
    var home = Files.createDirectory(folder.resolve("nginx"));
    var temporary =
        Stream.of("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
            .map(kind -> kind + "_temp_path " + home + "/" + kind + ";\n")
            .collect(Collectors.joining());
    var user = System.getProperty("user.name").equals("root") ? "user root;\n" : "";
    Files.writeString(
        home.resolve("nginx.conf"),
        user
            + "daemon off;\nworker_processes 1;\npid "
            + home
            + "/pid;\nerror_log "
            + home
            + "/error.log;\nevents { worker_connections 256; }\nhttp {\naccess_log off;\n"
            + temporary
            + lines
            + "}\n");
    var said = folder.resolve("nginx.log");
    started.add(
        new ProcessBuilder(
                program, "-p", home.toString(), "-c", home.resolve("nginx.conf").toString())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start());
    var address = "http://127.0.0.1:" + port;
    await(Duration.ofSeconds(20), () -> answers(address), () -> "nginx did not start, see " + said);
    return address;
  }

  static void await(
      Duration patience, BooleanSupplier holds, java.util.function.Supplier<String> else_) {
    long end = System.nanoTime() + patience.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(else_.get());
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    started.reversed().forEach(Process::destroy);
    for (var process : started) {
      try {
        if (!process.waitFor(20, TimeUnit.SECONDS)) {
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        process.destroyForcibly();
      }
    }
  }

  private static boolean answers(String address) {
    try {
      var request = HttpRequest.newBuilder(URI.create(address + "/privacy")).build();
      return HTTP.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
      return false;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return probe.getLocalPort();
    }
  }

  private static String classPath() {
    var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(File.pathSeparator))
        .filter(entry -> !entry.contains("test-classes"))
        .collect(Collectors.joining(File.pathSeparator));
  }
}
