package org.commontable;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commontable.platform.database.PrivateFiles;
import org.commontable.platform.settings.Setting;
import org.commontable.platform.settings.Settings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Teaches the JVM to start this program faster (the AOT cache of JEP 483, 514 and 515): a second
 * process starts an empty table of its own at the lowest priority, reads a few pages, stops, and
 * leaves the cache behind. The launcher names the file after the very jars and JVM it is for, so
 * one of another build is never met; see docs/decisions/0013.
 */
final class Rehearsal {
  private static final Logger LOG = LoggerFactory.getLogger(Rehearsal.class);
  private static final Set<String> PAGES = Set.of("/", "/sign-in", "/evidence", "/meetings");
  private static final Duration LATER = Duration.ofMinutes(2);
  private static final int LONGEST_MINUTES = 15;
  private static final long FREE_KILOBYTES = 600_000;

  private final Path cache;
  private final Path folder;

  private Rehearsal(Path cache) {
    this.cache = cache;
    this.folder = cache.resolveSibling("");
  }

  /** In the background, when the launcher names a cache that does not exist yet. */
  static void soon(Path data) {
    var named = System.getProperty("commontable.aot", "");
    var wanted = Settings.read(System.getenv(), data).get(Setting.AOT);
    if (named.isEmpty() || wanted.equals("off") || Files.exists(Path.of(named))) {
      return;
    }
    var rehearsal = new Rehearsal(Path.of(named));
    var wait = wanted.equals("now") ? Duration.ZERO : LATER;
    Thread.ofPlatform().daemon().name("rehearsal").start(() -> rehearsal.run(wait));
  }

  /** The part of the second process: what the first visitors will ask for. */
  static void visit(String address) throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      for (var page : PAGES) {
        var request = HttpRequest.newBuilder(URI.create(address + page)).build();
        http.send(request, BodyHandlers.discarding());
      }
    } catch (IOException unanswered) {
      // What was learnt until here is worth keeping.
    }
  }

  private void run(Duration wait) {
    try {
      Thread.sleep(wait);
      if (freeKilobytes() < FREE_KILOBYTES) {
        return; // the table goes first; the next start tries again
      }
      PrivateFiles.folder(folder);
      clear();
      var stage = PrivateFiles.folder(folder.resolve("rehearsal"));
      var fresh = folder.resolve("rehearsal.aot");
      var log = folder.resolve("rehearsal.log");
      int code = rehearse(stage, fresh, log);
      if (code == 0 && Files.exists(fresh)) {
        Files.move(fresh, cache, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(log);
      } else {
        LOG.warn("The rehearsal for a faster start failed (code {}); see {}.", code, log);
      }
      delete(stage);
    } catch (IOException | RuntimeException e) {
      LOG.warn("No faster start: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int rehearse(Path stage, Path fresh, Path log) throws IOException, InterruptedException {
    var self = ProcessHandle.current().info();
    var command = new ArrayList<>(List.of("nice", "-n", "19", self.command().orElse("java")));
    for (var argument : self.arguments().orElse(new String[0])) {
      if (!argument.startsWith("-XX:AOT") && !argument.startsWith("-Dcommontable.")) {
        command.add(argument);
      }
      if (argument.endsWith(".jar")) {
        break;
      }
    }
    command.add(1 + command.indexOf(self.command().orElse("java")), "-XX:AOTCacheOutput=" + fresh);
    command.addAll(List.of("start", "--rehearse", "--port", "0", "--data", stage.toString()));
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    // An empty table of its own: no mail, no backup, no database of the operator's.
    withoutSettings(builder.environment());
    var process = builder.start();
    process.getOutputStream().close();
    var end = new Thread(() -> end(process), "end-rehearsal");
    Runtime.getRuntime().addShutdownHook(end);
    if (!process.waitFor(Duration.ofMinutes(LONGEST_MINUTES))) {
      end(process);
    }
    Runtime.getRuntime().removeShutdownHook(end);
    return process.waitFor();
  }

  private static void withoutSettings(Map<String, String> environment) {
    environment.keySet().removeIf(name -> name.startsWith("COMMONTABLE_"));
  }

  /** Its database too; nothing there is worth an orderly end. */
  private static void end(Process process) {
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /** Caches of older builds, and what a rehearsal that was cut off left. */
  private void clear() throws IOException {
    try (var all = Files.list(folder)) {
      for (var path : all.toList()) {
        delete(path);
      }
    }
  }

  private static long freeKilobytes() throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc/meminfo"))) {
      if (line.startsWith("MemAvailable:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", ""));
      }
    }
    return 0;
  }

  private static void delete(Path path) throws IOException {
    try (var all = Files.walk(path)) {
      for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    }
  }
}
