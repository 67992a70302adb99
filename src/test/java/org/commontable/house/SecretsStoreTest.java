package org.commontable.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.commontable.support.Reader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets with a mark on them, driven through the program as it is started by its users, also along
 * the ways that fail: none may come out in the log, an export or a spreadsheet.
 */
class SecretsStoreTest {
  private static final String MAIL_PASSWORD = "mArkedMailPassw0rd";
  private static final String PASSPHRASE = "mArked pAssphrase of backups";
  private static final Pattern SET_UP = Pattern.compile("/set-up/([A-Za-z0-9_-]{43})");
  private static final Pattern LINK = Pattern.compile("/in/([A-Za-z0-9_-]{43})");

  @TempDir Path temp;

  /** What must not be seen, by what it is. */
  private final Map<String, String> secrets = new LinkedHashMap<>();

  @Test
  void noSecretComesOutWhereItDoesNotBelong() throws Exception {
    var mail = new GreenMail(new ServerSetup(free(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.setUser("table@example.org", "table", MAIL_PASSWORD);
    mail.start();
    var words = Files.writeString(temp.resolve("words"), PASSPHRASE + "\n");
    secrets.put("mail password", MAIL_PASSWORD);
    secrets.put("passphrase", PASSPHRASE);
    int port = free();
    var data = temp.resolve("data");
    var out = temp.resolve("out");
    var err = temp.resolve("err");
    var table =
        program(
            Map.of(
                "COMMONTABLE_SMTP_HOST", "127.0.0.1",
                "COMMONTABLE_SMTP_PORT", "" + mail.getSmtp().getPort(),
                "COMMONTABLE_SMTP_USER", "table",
                "COMMONTABLE_SMTP_PASSWORD", MAIL_PASSWORD,
                "COMMONTABLE_SMTP_TLS", "none",
                "COMMONTABLE_MAIL_FROM", "table@example.org"),
            out,
            err,
            "start",
            "--port",
            "" + port,
            "--data",
            data.toString());
    try {
      var setUp = await(() -> first(SET_UP, read(out)));
      secrets.put("set-up key", setUp);
      var somebody = new Reader("http://localhost:" + port, "", "en");
      somebody.get("/set-up/" + setUp);
      var claimed =
          somebody.post("/set-up/" + setUp, Map.of("name", "Ruth", "email", "ruth@example.org"));
      assertThat(claimed.status()).isEqualTo(303);
      var link = await(() -> first(LINK, letters(mail)));
      secrets.put("link", link);
      somebody.get("/in/" + link);
      assertThat(somebody.post("/in/" + link, Map.of()).status()).isEqualTo(303);
      secrets.put("session", somebody.cookies().get("table"));
      secrets.put("form token", somebody.token());
      walkAstray(somebody, setUp, link, port);
      mail.stop(); // from here on letters fail
      somebody.get("/sign-in");
      somebody.post("/sign-in", Map.of("email", "ruth@example.org"));
      somebody.get("/outbox");
      somebody.post("/outbox/test", Map.of());
      passwordsOfTheDatabase(data);

      var sheets = new StringBuilder();
      for (var path : List.of("/members.csv", "/members.json", "/outbox", "/backups", "/record")) {
        sheets.append(somebody.get(path).body().replaceAll("name=\"_form\" value=\"[^\"]*\"", ""));
      }
      mustHoldNone("pages and spreadsheets", sheets.toString());

      var export = temp.resolve("record.tar");
      run("export", "record", export.toString(), "--data", data.toString());
      mustHoldNone("export of the record", read(export));
      var backup = temp.resolve("table.backup");
      run("backup", backup.toString(), "--data", data.toString());
      mustHoldNone("list of contents of a backup", manifest(backup));
      var locked = temp.resolve("locked.backup");
      run(
          "backup",
          locked.toString(),
          "--data",
          data.toString(),
          "--passphrase-file",
          words.toString());
      mustHoldNone("encrypted backup", read(locked));
    } finally {
      mail.stop();
      table.destroy();
      if (!table.waitFor(30, TimeUnit.SECONDS)) {
        table.destroyForcibly().waitFor();
      }
    }
    secrets.remove("set-up key"); // printed for the operator, once
    assertThat(read(out).split(SET_UP.pattern(), -1)).hasSize(2);
    mustHoldNone("standard output", read(out));
    mustHoldNone("log", read(err));
    mustHoldNone("log of the database", read(data.resolve("postgres/server.log")));
  }

  /** Errors of all kinds, with secrets in the places where they would be told. */
  private static void walkAstray(Reader reader, String setUp, String link, int port)
      throws IOException {
    reader.get("/in/" + link + "x");
    reader.get("/in/" + link + "/more");
    reader.get("/set-up/" + setUp);
    reader.post("/in/" + link, Map.of("a", "b"));
    reader.postWith("wrong.token", "/in/" + link, Map.of());
    reader.get("/desk?next=" + link);
    reader.get("/desk/%7B" + link);
    reader.post("/language", Map.of("to", link, "next", "/in/" + link));
    try (var socket = new java.net.Socket("127.0.0.1", port)) {
      socket
          .getOutputStream()
          .write(
              ("GET /in/"
                      + link
                      + "^ HTTP/1.1\r\nHost: localhost\r\nCookie: table="
                      + reader.cookies().get("table")
                      + "\r\nX\u0000: y\r\nConnection: close\r\n\r\n")
                  .getBytes(StandardCharsets.ISO_8859_1));
      socket.getInputStream().readAllBytes();
    }
  }

  private void passwordsOfTheDatabase(Path data) throws IOException {
    try (var files = Files.walk(data.resolve("secrets"))) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var name = file.getFileName().toString();
        if (!name.contains("public") && Files.size(file) > 0) { // a lock is empty
          secrets.put(name, longestLine(read(file)));
        }
      }
    }
    assertThat(secrets.size()).as("%s", secrets.keySet()).isGreaterThan(7);
  }

  private static String longestLine(String text) {
    return text.lines()
        .filter(line -> !line.startsWith("-----"))
        .max(java.util.Comparator.comparingInt(String::length))
        .orElseThrow();
  }

  private void mustHoldNone(String where, String text) {
    assertThat(text).as(where).isNotNull();
    secrets.forEach(
        (what, secret) -> assertThat(text.contains(secret)).as("%s in %s", what, where).isFalse());
  }

  private void run(String... words) throws Exception {
    var out = temp.resolve("run-out");
    var err = temp.resolve("run-err");
    var process = program(Map.of(), out, err, words);
    assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).as("%s: %s", List.of(words), read(err)).isZero();
    mustHoldNone("answer to " + words[0], read(out) + read(err));
  }

  private static Process program(Map<String, String> settings, Path out, Path err, String... words)
      throws IOException {
    var path =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                path,
                "org.commontable.Main"));
    command.addAll(List.of(words));
    var builder =
        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().putAll(settings);
    return builder.start();
  }

  /** The first entry of the archive, which tells what is in it. */
  private static String manifest(Path backup) throws IOException {
    try (var tar = new GZIPInputStream(Files.newInputStream(backup))) {
      var head = tar.readNBytes(512);
      int size = Integer.parseInt(new String(head, 124, 11, StandardCharsets.US_ASCII), 8);
      return new String(tar.readNBytes(size), StandardCharsets.UTF_8);
    }
  }

  private static String letters(GreenMail mail) {
    var all = new StringBuilder();
    for (var message : mail.getReceivedMessages()) {
      try {
        all.append(message.getContent());
      } catch (IOException | jakarta.mail.MessagingException e) {
        throw new IllegalStateException(e);
      }
    }
    return all.toString();
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String first(Pattern pattern, String text) {
    var found = pattern.matcher(text);
    return found.find() ? found.group(1) : "";
  }

  private static String await(java.util.function.Supplier<String> value) throws Exception {
    long until = System.nanoTime() + Duration.ofSeconds(120).toNanos();
    while (System.nanoTime() < until) {
      if (!value.get().isEmpty()) {
        return value.get();
      }
      Thread.sleep(200);
    }
    throw new AssertionError("waited two minutes for nothing");
  }

  private static int free() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
