package org.commontable.home.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.commontable.accounts.Role;
import org.commontable.decisions.VerifyCommand;
import org.commontable.decisions.verify.PublicRecount;
import org.commontable.platform.record.Fault;
import org.commontable.platform.record.Reading;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What everybody may take away and check, and what it keeps to itself. */
class PublicRecordPageTest extends Table {
  @TempDir private Path folder;

  @BeforeEach
  void fourSayYesOneStandsAsideAndTwoReleaseTheirNames() {
    file("public");
    open();
    for (String yes : new String[] {"Eastside", "Faith", "Northside", "Teachers"}) {
      assertThat(say(yes, "support").status()).isEqualTo(303);
    }
    say("Libraries", "stand-aside", "reason", "Our charter bars us from this");
    close();
    convener.post(D + "/notes", Map.of());
    release("Teachers", true);
    release("Faith", true);
  }

  private void release(String shortName, boolean yes) {
    var answer =
        of(shortName)
            .post(
                D + "/name",
                Map.of("for", id(shortName).toString(), "wish", yes ? "release" : "withdraw"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(303);
  }

  private byte[] taken() {
    var answer = nobody().get("/record/public.tar");
    assertThat(answer.status()).isEqualTo(200);
    return answer.bytes();
  }

  private String verified(byte[] tar, int expected) throws Exception {
    Path file = folder.resolve("public.tar");
    Files.write(file, tar);
    var said = new StringWriter();
    var command = new CommandLine(new VerifyCommand()).setOut(new PrintWriter(said));
    command.setErr(new PrintWriter(said));
    assertThat(command.execute(file.toString())).as(said.toString()).isEqualTo(expected);
    return said.toString();
  }

  @Test
  void everybodyTakesItAndItVerifies() throws Exception {
    assertThat(verified(taken(), 0)).contains("\"public\":true").contains("\"ok\":true");
    assertThat(nobody().get("/record/public").text())
        .contains("Publish every suspension")
        .contains("./commontable verify");
    assertThat(nobody().reading("es").get("/record/public").text()).contains("El registro público");
  }

  @Test
  void itNamesOnlyWhoSaidYesAndReleasedItsName() {
    String all = new String(taken(), StandardCharsets.ISO_8859_1);
    assertThat(all).contains(id("Teachers").toString()).contains("Tarrow Teachers Association");
    for (String other : new String[] {"Eastside", "Northside", "Libraries"}) {
      assertThat(all)
          .as(other)
          .doesNotContain(id(other).toString())
          .doesNotContain(table.get(other).name());
    }
    assertThat(all)
        .doesNotContain("stand-aside")
        .doesNotContain("Our charter")
        .doesNotContain("Ana ");
    assertThat(all.split("\"salt\"", -1)).as("of the two who are named").hasSize(3);
  }

  @Test
  void aNameTakenOffIsGoneFromTheNextCopy() throws Exception {
    taken();
    release("Faith", false);
    byte[] later = taken();
    assertThat(new String(later, StandardCharsets.ISO_8859_1))
        .doesNotContain(id("Faith").toString())
        .contains(id("Teachers").toString());
    verified(later, 0);
  }

  @Test
  void oneChangedByteOfAWithheldLineIsFound() throws Exception {
    byte[] tar = taken();
    var all = new String(tar, StandardCharsets.ISO_8859_1);
    int at = all.indexOf("{\"hash\":\"") + 12;
    tar[at] = (byte) (tar[at] == 'a' ? 'b' : 'a');
    assertThat(verified(tar, 1)).contains("entries.jsonl");
    var cut = new ByteArrayOutputStream();
    cut.write(tar, 0, tar.length - 1);
    verified(cut.toByteArray(), 1);
  }

  /** As whoever holds the key could: another sentence, signed anew. */
  @Test
  void wordsAndCountsThatContradictTheLinesAreFound() throws Exception {
    var openly = new PublicRecount();
    var reading =
        RecordReader.read(
            Files.write(folder.resolve("public.tar"), taken()),
            entry -> {},
            openly,
            withheld -> {});
    var told = reading.told();
    assertThat(openly.faults(reading)).isEmpty();
    for (var forged :
        Map.of(
                told.replace("Supported by 4 of 5", "Supported by 5 of 5"), "says other numbers",
                told.replace("\"Publish every suspension", "\"Hide every suspension"),
                    "another title",
                told.replace("\"conditional\":0", "\"conditional\":9"), "counts other conditions")
            .entrySet()) {
      assertThat(forged.getKey()).as("the forgery changes something").isNotEqualTo(told);
      assertThat(openly.faults(told(reading, forged.getKey())))
          .extracting(Fault::sentence)
          .anyMatch(it -> it.contains(forged.getValue()));
    }
  }

  private static Reading told(Reading it, String told) {
    return new Reading(
        it.entries(),
        it.texts(),
        it.values(),
        it.fingerprint(),
        it.faults(),
        it.head(),
        it.withheld(),
        it.shut(),
        told,
        it.held());
  }

  @Test
  void theSheetToPrintTellsHeadAndTotalsToMembersWhoMayTakeTheRecord() {
    var sheet = of("Teachers").get("/record/check");
    assertThat(sheet.text())
        .contains("Member organizations 5")
        .contains("Decisions opened 1")
        .contains("How anybody checks it later");
    assertThat(sheet.text().replace(" ", ""))
        .contains(of("Teachers").get("/record").page().selectFirst("dd.hash code").text());
    assertThat(of("Teachers").reading("es").get("/record/check").text())
        .contains("Organizaciones miembro 5");
    assertThat(as(Role.MEMBER, id("Teachers")).get("/record/check").status()).isEqualTo(403);
    assertThat(nobody().get("/record/check").status()).isEqualTo(303);
  }
}
