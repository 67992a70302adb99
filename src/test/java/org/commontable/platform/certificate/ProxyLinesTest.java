package org.commontable.platform.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.commontable.Main;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProxyLinesTest {
  @TempDir Path folder;

  @Test
  void caddyNeedsOnlyTheNameAndThePort() {
    assertThat(lines("caddy"))
        .contains("table.example.org {", "reverse_proxy 127.0.0.1:8080")
        .contains("COMMONTABLE_URL=https://table.example.org")
        .contains("COMMONTABLE_TRUSTED_PROXIES=127.0.0.1");
  }

  @Test
  void nginxTakesTheLinesAsTheyAre() throws Exception {
    var nginx = Path.of("/usr/sbin/nginx");
    Assumptions.assumeTrue(Files.isExecutable(nginx), "nginx is not installed here");
    run(
        "openssl",
        "req",
        "-x509",
        "-newkey",
        "rsa:2048",
        "-nodes",
        "-subj",
        "/CN=table.example.org",
        "-days",
        "2",
        "-keyout",
        folder.resolve("privkey.pem").toString(),
        "-out",
        folder.resolve("fullchain.pem").toString());
    var whole =
        "pid "
            + folder.resolve("pid")
            + "; error_log stderr; events {} http { access_log off;\n"
            + lines("nginx", "--certificates", folder.toString(), "--port", "8231")
            + "}\n";
    var file = folder.resolve("nginx.conf");
    Files.writeString(file, whole);
    assertThat(run(nginx.toString(), "-t", "-e", "stderr", "-c", file.toString()))
        .contains("syntax is ok");
    assertThat(whole)
        .contains("proxy_pass http://127.0.0.1:8231;")
        .as("the table says it itself, once")
        .doesNotContain("Strict-Transport-Security");
  }

  @Test
  void whatIsNoNameWritesNoLines() {
    var said = new StringWriter();
    var command = Main.commandLine().setErr(new PrintWriter(said)).setOut(new PrintWriter(said));
    assertThat(command.execute("proxy-lines", "--domain", "a;}include /etc/passwd", "nginx"))
        .isEqualTo(2);
    assertThat(said.toString()).contains("--domain wants a name").doesNotContain("server {");
  }

  private static String lines(String... more) {
    var said = new StringWriter();
    var arguments =
        new java.util.ArrayList<>(List.of("proxy-lines", "--domain", "table.example.org"));
    arguments.addAll(List.of(more));
    int code =
        Main.commandLine().setOut(new PrintWriter(said)).execute(arguments.toArray(String[]::new));
    assertThat(code).isZero();
    return said.toString();
  }

  private static String run(String... command) throws Exception {
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return said;
  }
}
