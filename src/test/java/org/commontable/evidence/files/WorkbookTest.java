package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.commontable.evidence.files.Refusal.Kind;
import org.junit.jupiter.api.Test;

/** A workbook is read as the CSV that its sheet would be saved as, or refused with its reason. */
class WorkbookTest {
  private static final Limits SMALL = new Limits(1 << 20, 1 << 20);

  private static String text(byte[] workbook) throws IOException {
    try (Workbook sheet = Workbook.open(workbook, Limits.UPLOAD, Optional.empty())) {
      return new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static Refusal refused(byte[] workbook, Limits limits) {
    return catchThrowableOfType(
            Refusal.Unreadable.class,
            () -> {
              try (Workbook sheet = Workbook.open(workbook, limits, Optional.empty())) {
                sheet.readAllBytes();
              }
            })
        .refusal();
  }

  @Test
  void aLineIsARow() throws Exception {
    assertThat(
            text(
                Workbooks.of(
                    Workbooks.row(1, "District", "Gap", "Note")
                        + Workbooks.row(4, "Rowan, \"the\" old", "-0.25", "")
                        + Workbooks.row(5, "Two\nlines", "", "=1+1"))))
        .isEqualTo(
            """
            District,Gap,Note


            "Rowan, ""the"" old",-0.25
            Two lines,,=1+1
            """);
  }

  @Test
  void numbersAreTheShortestThatMeanTheSame() throws Exception {
    assertThat(
            text(
                Workbooks.of(
                    Workbooks.row(1, "0.10000000000000001", "0.62370000000000003", "2102990")
                        + Workbooks.row(2, "1E-3", "12.0", "34880"))))
        .isEqualTo("0.1,0.6237,2102990\n0.001,12,34880\n");
  }

  @Test
  void wordsInOnePlaceAndTheLastResultOfAFormulaAreRead() throws Exception {
    String words =
        "<sst "
            + Workbooks.MAIN
            + "><si><t>School</t></si><si><r><t>Lin</t></r><r><t>den</t></r></si></sst>";
    String rows =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\"><f>1+2</f><v>3</v></c><c r=\"B2\" t=\"e\"><v>#N/A</v></c></row>";
    assertThat(text(Workbooks.of(Map.of("One", rows), "", words)))
        .isEqualTo("School,Linden\n3,#N/A\n");
  }

  @Test
  void ofSeveralSheetsNobodyGuesses() throws Exception {
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put("Read me", Workbooks.row(1, "What this is"));
    sheets.put("Numbers", Workbooks.row(1, "School", "3"));
    sheets.put("Empty", "");
    Refusal refusal = refused(Workbooks.of(sheets, "", ""), Limits.UPLOAD);
    assertThat(refusal.kind()).isEqualTo(Kind.SEVERAL_SHEETS);
    assertThat(refusal.details())
        .containsEntry("sheets", "Read me, Numbers")
        .containsEntry("count", 2);
    assertThat(text(Workbooks.of(sheets, "Read me", "")))
        .as("what is hidden is left")
        .isEqualTo("School,3\n");
    assertThat(refused(Workbooks.of(Map.of("Empty", ""), "", ""), Limits.UPLOAD).kind())
        .isEqualTo(Kind.EMPTY);
  }

  @Test
  void aChosenSheetIsReadAndAnUnknownOneNamesThoseThereAre() throws Exception {
    Map<String, String> sheets = new LinkedHashMap<>();
    sheets.put("Read me", Workbooks.row(1, "What this is"));
    sheets.put("Numbers", Workbooks.row(1, "School", "3"));
    byte[] file = Workbooks.of(sheets, "", "");
    try (Workbook sheet = Workbook.open(file, Limits.UPLOAD, Optional.of("Numbers"))) {
      assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("School,3\n");
    }
    Refusal refusal =
        catchThrowableOfType(
                Refusal.Unreadable.class,
                () -> Workbook.open(file, Limits.UPLOAD, Optional.of("numbers 2")).close())
            .refusal();
    assertThat(refusal.kind()).isEqualTo(Kind.NO_SUCH_SHEET);
    assertThat(refusal.details())
        .containsEntry("sheet", "numbers 2")
        .containsEntry("names", java.util.List.of("Read me", "Numbers"));
    assertThat(
            catchThrowableOfType(
                    Refusal.Unreadable.class,
                    () ->
                        Workbook.open(
                                Workbooks.of(sheets, "Read me", ""),
                                Limits.UPLOAD,
                                Optional.of("Read me"))
                            .close())
                .refusal()
                .kind())
        .as("what is hidden cannot be chosen")
        .isEqualTo(Kind.NO_SUCH_SHEET);
  }

  /** As Python and R write a blank; a word that is said to stand elsewhere and does not is none. */
  @Test
  void anEmptyTextIsABlankAndAMissingWordIsADamage() throws Exception {
    String blank = "<c r=\"B2\" t=\"inlineStr\"/><c r=\"C2\" t=\"inlineStr\"><is><t/></is></c>";
    String row = "<row r=\"2\"><c r=\"A2\"><v>5</v></c>" + blank + "<c r=\"D2\"><v>7</v></c></row>";
    assertThat(text(Workbooks.of(Workbooks.row(1, "School") + row))).isEqualTo("School\n5,,,7\n");
    String formula = "<row r=\"2\"><c r=\"A2\"><f>SUM(B2:C2)</f><v/></c></row>";
    assertThat(text(Workbooks.of(Workbooks.row(1, "School") + formula)))
        .as("never computed: no blank, which would say that somebody hid a number")
        .isEqualTo("School\n=SUM(B2:C2)\n");
    for (String word : new String[] {"t=\"s\"", "t='s'"}) {
      byte[] damaged = Workbooks.of("<row r=\"1\"><c r=\"A1\" " + word + "><v>0</v></c></row>");
      assertThat(refused(damaged, Limits.UPLOAD).kind()).isEqualTo(Kind.NOT_WORKBOOK);
    }
  }

  /** It would read as a blank, which says that somebody hid a number. */
  @Test
  void aWordBehindTheEndOfTheListIsADamage() throws Exception {
    String list = "<sst " + Workbooks.MAIN + "><si><t>School</t></si><si><t/></si></sst>";
    for (String cell :
        new String[] {
          "<c r=\"A1\" t=\"s\"><v>2</v></c>",
          "<c r=\"A1\" s=\"4\" t='s'><v>999999999999</v></c>",
          "<x:c r=\"A1\" t=\"s\" xmlns:x=\"urn:x\"><x:v>2</x:v></x:c>"
        }) {
      byte[] damaged = Workbooks.of(Map.of("One", "<row r=\"1\">" + cell + "</row>"), "", list);
      assertThat(refused(damaged, Limits.UPLOAD).kind()).as(cell).isEqualTo(Kind.NOT_WORKBOOK);
    }
    String rows =
        "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><v>1</v></c>"
            + "<c r=\"C1\" t=\"s\"/><c r=\"D1\"><v>7</v></c></row>"
            + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>B1</f><v>9</v></c></row>";
    assertThat(text(Workbooks.of(Map.of("One", rows), "", list))).isEqualTo("School,,,7\n9\n");
  }

  @Test
  void everySheetCanBeChosenThoughOnlySomeAreNamed() {
    Map<String, String> sheets = new LinkedHashMap<>();
    for (int i = 1; i <= 34; i++) {
      sheets.put("Sheet " + i, Workbooks.row(1, "School", "" + i));
    }
    byte[] file = Workbooks.of(sheets, "", "");
    Refusal refusal = refused(file, Limits.UPLOAD);
    assertThat(refusal.details()).containsEntry("count", 34);
    assertThat(refusal.details().get("sheets").toString()).endsWith("Sheet 12 …");
    assertThat((java.util.List<?>) refusal.details().get("names")).hasSize(34);
    try (Workbook sheet = Workbook.open(file, Limits.UPLOAD, Optional.of("Sheet 33"))) {
      assertThat(new String(sheet.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("School,33\n");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aWorkbookOfThousandsOfSheetsIsRefusedBeforeAnyIsOpened() {
    Map<String, String> sheets = new LinkedHashMap<>();
    for (int i = 0; i < 20_000; i++) {
      sheets.put("Sheet " + i, Workbooks.row(1, "x"));
    }
    byte[] file = Workbooks.of(sheets, "", "");
    long from = System.nanoTime();
    Refusal refusal = refused(file, Limits.UPLOAD);
    assertThat(java.time.Duration.ofNanos(System.nanoTime() - from))
        .isLessThan(java.time.Duration.ofSeconds(3)); // 0.2 s on a quiet machine
    assertThat(refusal.kind()).isEqualTo(Kind.TOO_MANY_SHEETS);
    assertThat(refusal.details()).containsEntry("count", 20_000L);
  }

  @Test
  void whatUnpacksTooFarIsStopped() {
    String words = "<sst " + Workbooks.MAIN + "><si><t>" + "a".repeat(3 << 20) + "</t></si></sst>";
    byte[] bomb = Workbooks.of(Map.of("One", Workbooks.row(1, "x")), "", words);
    assertThat(bomb).hasSizeLessThan(20_000);
    assertThat(refused(bomb, SMALL).kind()).isEqualTo(Kind.EXPANDS_TOO_FAR);
    byte[] long_ = Workbooks.of(Workbooks.row(1, "x").repeat(60_000));
    assertThat(refused(long_, SMALL).kind()).isEqualTo(Kind.EXPANDS_TOO_FAR);
    assertThat(refused(Workbooks.zip(Map.of("xl/workbook.xml", "a".repeat(3 << 20))), SMALL).kind())
        .isEqualTo(Kind.EXPANDS_TOO_FAR);
  }

  @Test
  void otherArchivesAndDamagedOnesAreNamed() {
    assertThat(refused(Workbooks.zip(Map.of("numbers.csv", "a,b")), SMALL).kind())
        .isEqualTo(Kind.ARCHIVE);
    byte[] whole = Workbooks.of(Workbooks.row(1, "School", "3"));
    for (int length = 4; length < whole.length; length += 17) {
      assertThat(refused(Arrays.copyOf(whole, length), SMALL).kind()).isEqualTo(Kind.NOT_WORKBOOK);
    }
    assertThat(refused(Workbooks.zip(Map.of("xl/workbook.xml", "<workbook")), SMALL).kind())
        .isEqualTo(Kind.NOT_WORKBOOK);
  }

  @Test
  void nothingOutsideIsReadAndNoNameIsExpanded() throws Exception {
    String secret =
        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\"><!ENTITY a \""
            + "b".repeat(50)
            + "\">]>";
    String words = secret + "<sst " + Workbooks.MAIN + "><si><t>&e;&a;&a;</t></si></sst>";
    String rows = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c><c r=\"B1\"><v>1</v></c></row>";
    byte[] workbook = Workbooks.of(Map.of("One", rows), "", words);
    String read;
    try {
      read = text(workbook);
    } catch (Refusal.Unreadable refused) {
      assertThat(refused.refusal().kind()).isEqualTo(Kind.NOT_WORKBOOK);
      return;
    }
    assertThat(read).doesNotContain("root:").doesNotContain("bbbb");
  }

  /** What no spreadsheet writes is refused, and never read as nothing or as a number. */
  @Test
  void impossibleRowsAndColumnsAreRefused() {
    String head = Workbooks.row(1, "School", "Count");
    for (String row :
        new String[] {
          "<row r=\"2147483647\"><c r=\"A2147483647\"><v>1</v></c></row>",
          "<row r=\"20000000\"><c r=\"A20000000\"><v>1</v></c></row>",
          "<row r=\"99999999999999999999\"><c><v>1</v></c></row>",
          "<row r=\"-5\"><c r=\"A1\"><v>1</v></c></row>",
          "<row r=\"2\"><c r=\"ZZZZZZZZZ2\"><v>1</v></c></row>",
          "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>1000000000</v></c></row>",
          "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>"
        }) {
      assertThat(refused(Workbooks.of(head + row), Limits.UPLOAD).kind())
          .as(row)
          .isEqualTo(Kind.NOT_WORKBOOK);
    }
  }

  @Test
  void aFormulaThatWasNeverComputedAndATruthAreNoNumbers() throws Exception {
    assertThat(
            text(
                Workbooks.of(
                    "<row r=\"1\"><c r=\"A1\"><f>1+2</f></c><c r=\"B1\" t=\"b\"><v>1</v></c><c r=\"C1\" t=\"b\"><v>0</v></c></row>")))
        .isEqualTo("=1+2,TRUE,FALSE\n");
  }
}
