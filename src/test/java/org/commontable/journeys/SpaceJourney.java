package org.commontable.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.commontable.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An organization keeps a note and a file that nobody else at the table can read. */
class SpaceJourney extends TableWalk {
  private static final String SECRET = "Our members will strike on Monday if the board votes no";

  @Test
  void theBrowserSealsTheTableHoldsSealedBytesAndTheCommandOpensTheCopy(@TempDir Path folder)
      throws IOException {
    var ana = delegates.get("Teachers");
    String space = table.get("Teachers").path() + "/space";
    Page page = open(Eyes.DESKTOP, ana);
    page.navigate(table.get("Teachers").path());
    page.locator("main a[href$='/space']").click();
    look(page, "space-empty-desktop");
    page.locator("main .empty a.button").click();
    assertThat(page.locator("main").innerText())
        .contains("what was sealed with it is lost")
        .contains("Nobody can bring it back");
    page.locator("[data-make] button").click();
    String key = page.locator("[data-key-text]").innerText().strip();
    look(page, "space-key-desktop");

    page.fill("#key-last", "0000");
    page.locator("[data-made] form button.primary").click();
    assertThat(page.locator("#key-last-error").innerText()).contains("not the last group");
    page.fill("#key-last", key.substring(key.length() - 4));
    page.locator("[data-made] form button.primary").click();
    page.waitForURL("**/space");

    unlock(page, key);
    page.fill("#note-title", "Strike plan <b>");
    page.fill("#note-text", SECRET);
    page.locator("form[data-seal=note] button").click();
    page.waitForSelector("text=The note is kept, sealed.");
    page.waitForSelector("[data-name]:has-text('Strike plan <b>')");
    Path list = Files.writeString(folder.resolve("../list.csv").normalize(), "=1+1,Müller\n");
    page.locator("#file-plain").setInputFiles(list);
    page.locator("form[data-seal=file] button").click();
    page.waitForSelector("text=The file is kept, sealed.");
    page.waitForSelector("[data-name]:has-text('list.csv')");
    page.locator("[data-kind=note] [data-open]").click();
    page.waitForSelector("text=" + SECRET);
    look(page, "space-open-desktop");
    var download = page.waitForDownload(() -> page.locator("[data-kind=file] [data-open]").click());
    assertThat(Files.readString(download.path())).isEqualTo("=1+1,Müller\n");
    assertThat(download.suggestedFilename()).isEqualTo("list.csv");

    assertThat(everythingInTheDatabase()).doesNotContain(HexFormat.of().formatHex(utf8("strike")));
    for (String word : new String[] {SECRET, "Strike plan", "list.csv", key}) {
      assertThat(everythingInTheDatabase()).doesNotContain(HexFormat.of().formatHex(utf8(word)));
    }

    byte[] copy = as(ana).get(space + "/copy").bytes();
    assertThat(new String(copy, StandardCharsets.UTF_8)).doesNotContain("Strike", "Müller", key);
    Path copied = Files.write(folder.resolve("copy.jsonl"), copy);
    Path keyFile = Files.writeString(folder.resolve("key.txt"), key + "\n");
    Path into = folder.resolve("opened");
    var said = new StringWriter();
    int code =
        Main.commandLine()
            .setOut(new PrintWriter(said))
            .execute(
                "space",
                "open",
                copied.toString(),
                "--key-file",
                keyFile.toString(),
                "--into",
                into.toString());
    assertThat(code).as(said.toString()).isZero();
    assertThat(Files.readString(into.resolve("Strike plan _b_.txt"))).isEqualTo(SECRET);
    assertThat(Files.readString(into.resolve("list.csv"))).isEqualTo("=1+1,Müller\n");
  }

  @Test
  void anotherKeyOpensNothingAndARememberedOneStaysUntilForgotten() throws IOException {
    var ana = delegates.get("Teachers");
    String space = table.get("Teachers").path() + "/space";
    Page page = open(Eyes.SPANISH_PHONE, ana);
    page.navigate(space + "/key");
    page.locator("[data-make] button").click();
    String key = page.locator("[data-key-text]").innerText().strip();
    look(page, "space-key-es-phone");
    page.fill("#key-last", key.substring(key.length() - 4));
    page.locator("[data-made] form button.primary").click();
    page.waitForURL("**/space");
    page.fill("#space-key", "0000-0000-0000-0000-0000-0000-0000-0000-0000");
    page.locator("[data-unlock]").click();
    assertThat(page.locator("#space-key-error").innerText()).contains("no es una clave");
    look(page, "space-locked-es-phone");
    page.click("label[for=space-remember]");
    unlock(page, key);
    look(page, "space-open-es-phone");

    page.navigate(space);
    page.waitForSelector("[data-forget]:visible");
    page.locator("[data-forget]").click();
    page.waitForSelector("#space-key:visible");
  }

  private static void unlock(Page page, String key) {
    page.fill("#space-key", key);
    page.locator("[data-unlock]").click();
    page.waitForSelector("#note-title:visible");
  }

  private static byte[] utf8(String words) {
    return words.getBytes(StandardCharsets.UTF_8);
  }

  /** Every byte of the space's rows, and of the posts that were answered, in hex. */
  private static String everythingInTheDatabase() {
    return String.join(
        "\n",
        OWNER
            .sql(
                """
                select encode(convert_to(row_to_json(i)::text, 'UTF8'), 'hex')
                  || encode(i.title, 'hex') || encode(i.body, 'hex')
                from members.space_item i
                union all
                select encode(convert_to(row_to_json(k)::text, 'UTF8'), 'hex') from members.space_key k
                union all
                select encode(convert_to(row_to_json(p)::text, 'UTF8'), 'hex') from platform.answered_post p
                """)
            .query(String.class)
            .list());
  }
}
