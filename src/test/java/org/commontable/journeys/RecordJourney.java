package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commontable.decisions.VerifyCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A delegate hands an export to somebody without an account, who checks it by herself. */
class RecordJourney extends TableWalk {
  private record Told(int code, String out, String err) {}

  @Test
  void anybodyChecksAnExportAndFindsAFlippedByte(@TempDir Path desk) throws IOException {
    adopted("Publish every suspension", "Publicar cada suspensión");
    Page delegate = open(Eyes.DESKTOP, delegates.get("Eastside"));
    delegate.navigate("/record");
    look(delegate, "record-1-page");
    String typed = delegate.locator("pre code").textContent();
    var button = new Page.GetByRoleOptions().setName("Download");
    Path tar = desk.resolve("record.tar");
    delegate
        .waitForDownload(() -> delegate.getByRole(AriaRole.BUTTON, button).first().click())
        .saveAs(tar);

    String[] words = typed.split(" ");
    var good =
        verify(tar.toString(), "--key", after(words, "--key"), "--head", after(words, "--head"));
    assertThat(good.out).as(good.err).contains("\"decisions\":1").contains("\"ok\":true");
    assertThat(good.code).isZero();

    byte[] bytes = Files.readAllBytes(tar);
    String whole = new String(bytes, StandardCharsets.ISO_8859_1);
    int stance = whole.indexOf("\"stance\":\"support\"");
    assertThat(stance).as("the export holds a stance").isPositive();
    long line = whole.substring(whole.lastIndexOf('\0', stance), stance).lines().count();
    bytes[stance + "\"stance\":\"".length()] ^= 1;
    Path broken = Files.write(desk.resolve("broken.tar"), bytes);
    var bad = verify(broken.toString());
    assertThat(bad.code).isEqualTo(1);
    assertThat(bad.out).contains("\"ok\":false");
    assertThat(bad.err).contains("entries.jsonl line " + line + ":");

    Page anybody = open(Eyes.PHONE);
    assertThat(anybody.request().post("http://localhost:" + port + "/record/export.tar").headers())
        .as("without an account nothing is handed out")
        .doesNotContainEntry("content-type", "application/x-tar");
  }

  private static String after(String[] words, String option) {
    return words[java.util.Arrays.asList(words).indexOf(option) + 1].strip();
  }

  private static Told verify(String... typed) {
    var out = new StringWriter();
    var err = new StringWriter();
    int code =
        new CommandLine(new VerifyCommand())
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .execute(typed);
    return new Told(code, out.toString(), err.toString());
  }
}
