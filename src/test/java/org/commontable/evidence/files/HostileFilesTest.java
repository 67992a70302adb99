package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.zip.GZIPOutputStream;
import org.commontable.evidence.files.Refusal.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files as they come after a bad download, a spreadsheet, or ill will. */
class HostileFilesTest {
  private static final String HEADER = "sch_id,dist_name,year,race,s_count,calc_pct\n";
  private static final String ROW = "901,Tarrow County,2024-2025,Black,1200,0.25\n";

  @TempDir Path folder;

  private final SourceFile files = new SourceFile(new Layouts(), List.of(), Limits.UPLOAD);

  @Test
  void aGoodFileIsRead() {
    assertThat(lines(ROW).clean()).isTrue();
  }

  @Test
  void theSameFileAsAWorkbookSaysTheSame() {
    byte[] workbook =
        Workbooks.of(
            Workbooks.row(1, HEADER.strip().split(",")) + Workbooks.row(2, ROW.strip().split(",")));
    Reading read = whole(workbook);
    assertThat(read.clean()).isTrue();
    assertThat(read.kept()).isEqualTo(whole(bytes(HEADER + ROW)).kept());
    assertThat(read.sha256()).isNotEqualTo(read.contentSha256());
    Refusal wide =
        whole(
                Workbooks.of(
                    Workbooks.row(1, HEADER.strip().split(","))
                        + Workbooks.row(7, "901", "Tarrow", "2024-2025", "Black", "x")))
            .refused()
            .getFirst();
    assertThat(wide.line()).isEqualTo(7);
  }

  @Test
  void aCutOffArchiveIsNamedAsCutOff() throws IOException {
    byte[] whole = gzip((HEADER + ROW.repeat(1)).getBytes(StandardCharsets.UTF_8));
    assertThat(whole(whole).clean()).isTrue();
    for (int length : new int[] {11, whole.length / 2, whole.length - 9, whole.length - 1}) {
      assertThat(refused(Arrays.copyOf(whole, length)).kind()).isEqualTo(Kind.CUT_OFF);
    }
    byte[] damaged = whole.clone();
    damaged[whole.length / 2] ^= 0x55;
    assertThat(refused(damaged).kind()).isIn(Kind.NOT_GZIP, Kind.CUT_OFF);
  }

  @Test
  void anArchiveThatUnpacksWithoutEndIsStopped() throws IOException {
    byte[] bomb = gzip(bytes(HEADER + ROW.repeat(60_000)));
    assertThat(bomb).hasSizeLessThan(20_000);
    SourceFile careful = new SourceFile(new Layouts(), List.of(), new Limits(1 << 20, 1 << 20));
    assertThat(
            catchThrowableOfType(Refusal.Unreadable.class, () -> read(careful, bomb))
                .refusal()
                .kind())
        .isEqualTo(Kind.EXPANDS_TOO_FAR);
    assertThat(refused(gzip(new byte[64 << 20])).kind()).as("nothing but NUL").isEqualTo(Kind.NUL);
  }

  @Test
  void wrongEncodingsAreNamedWithTheirLine() {
    byte[] latin =
        (HEADER + ROW + ROW.replace("Tarrow", "Tárrow")).getBytes(StandardCharsets.ISO_8859_1);
    assertThat(refused(latin)).isEqualTo(Refusal.of(Kind.NOT_UTF8, 3));
    assertThat(refused((HEADER + ROW).getBytes(StandardCharsets.UTF_16)).kind())
        .isEqualTo(Kind.UTF16);
    assertThat(refused(bytes(HEADER + ROW.replace("Tarrow", "Tar\0row"))))
        .isEqualTo(Refusal.of(Kind.NUL, 2));
    assertThat(refused("PK\u0003\u0004xl/workbook.xml".getBytes(StandardCharsets.UTF_8)).kind())
        .isEqualTo(Kind.NOT_WORKBOOK);
  }

  @Test
  void aZipOfOneFileIsReadAndOneOfSeveralIsNot() {
    byte[] one =
        Workbooks.zip(Map.of("numbers.csv", HEADER + ROW, "__MACOSX/._numbers.csv", "Mac"));
    Reading read = whole(one);
    assertThat(read.clean()).isTrue();
    assertThat(read.contentSha256()).isEqualTo(whole(bytes(HEADER + ROW)).contentSha256());
    assertThat(read.sha256()).isNotEqualTo(read.contentSha256());
    assertThat(refused(Workbooks.zip(Map.of("a.csv", HEADER + ROW, "b.csv", HEADER + ROW))).kind())
        .isEqualTo(Kind.ARCHIVE);
    assertThat(refused(Workbooks.zip(Map.of("numbers.pdf", HEADER + ROW))).kind())
        .isEqualTo(Kind.ARCHIVE);
    assertThat(refused(Workbooks.zip(Map.of("numbers.csv", ""))).kind()).isEqualTo(Kind.EMPTY);
    byte[] bomb = Workbooks.zip(Map.of("numbers.csv", HEADER + ROW.repeat(60_000)));
    SourceFile careful = new SourceFile(new Layouts(), List.of(), new Limits(1 << 20, 1 << 20));
    assertThat(
            catchThrowableOfType(Refusal.Unreadable.class, () -> read(careful, bomb))
                .refusal()
                .kind())
        .isEqualTo(Kind.EXPANDS_TOO_FAR);
  }

  @Test
  void linesOfNothingButSeparatorsAreBlankOnes() {
    Reading read = lines(",,,,,\n" + ROW + ",,,,,\n , ,,,,\n,,,,,,,,\n");
    assertThat(read.clean()).isTrue();
    assertThat(read.rows()).isEqualTo(1);
    assertThat(refused(bytes(HEADER + ",,,,,\n")).kind()).isEqualTo(Kind.NO_ROWS);
    assertThat(refused(bytes(",,,\n,,,\n")).kind()).isEqualTo(Kind.EMPTY);
  }

  @Test
  void aHeaderThatStandsTwiceIsNamedAsOne() {
    assertThat(lines(HEADER + ROW).refused()).isEqualTo(List.of(Refusal.of(Kind.HEADER_AGAIN, 2)));
  }

  @Test
  void aSchoolYearIsReadAsPeopleWriteIt() {
    for (String year :
        List.of("20242025", "2024-25", "2024–25", "2024/2025", "2024/25", "SY 2024-25")) {
      assertThat(lines(ROW.replace("2024-2025", year)).clean()).as(year).isTrue();
    }
    for (String year : List.of("2025", "FY2025", "2024-2026", "24-25", "SY")) {
      assertThat(lines(ROW.replace("2024-2025", year)).refused().getFirst().kind())
          .as(year)
          .isEqualTo(Kind.YEAR);
    }
  }

  @Test
  void emptyFilesAndHeadersWithoutRowsSaySo() {
    assertThat(refused(new byte[0]).kind()).isEqualTo(Kind.EMPTY);
    assertThat(refused(bytes(" \n\n")).kind()).isEqualTo(Kind.EMPTY);
    assertThat(refused(bytes(HEADER)).kind()).isEqualTo(Kind.NO_ROWS);
  }

  @Test
  void unknownColumnsNameTheNearestLayoutAndWhatItExpects() {
    Refusal refusal = refused(bytes(HEADER.replace("s_count", "students") + ROW));
    assertThat(refusal.kind()).isEqualTo(Kind.UNKNOWN_COLUMNS);
    assertThat(refusal.details())
        .containsEntry("layout", "ky-src-race")
        .containsEntry("missing", "s_count")
        .containsEntry("unknown", "students")
        .containsEntry("expected", "sch_id, year, race, s_count");
    assertThat(refused(bytes("hello world")))
        .isEqualTo(Refusal.of(Kind.NO_LAYOUT, 1, "columns", "hello world"));
    assertThat(refused(bytes("State,Rank,Salary\nKY,III,45000\n")).kind())
        .as("nothing to name a layout by")
        .isEqualTo(Kind.NO_LAYOUT);
    assertThat(refused(bytes("School Year,School Code,Demographic\n20232024,275,All\n")).kind())
        .isEqualTo(Kind.NO_NUMBERS);
    assertThat(refused(bytes(HEADER.replace("calc_pct", "Year") + ROW)).kind())
        .isEqualTo(Kind.DOUBLE_COLUMN);
  }

  @Test
  void semicolonsTabsAndBarsSeparateFieldsToo() {
    String row = "901,Tarrow; County,2024-2025,Black,1200,0.25\n";
    for (String sign : List.of(";", "\t", "|")) {
      String file = (HEADER + ROW).replace(",", sign);
      assertThat(whole(bytes(file)).kept()).as(sign).isEqualTo(1);
      assertThat(whole(bytes("\n" + file.replace("1200", "\"1,200\""))).clean()).isTrue();
      assertThat(whole(bytes(file.replace("1200", ""))).kept()).as("an empty field").isEqualTo(1);
    }
    assertThat(lines(row).clean()).as("a semicolon in a field").isTrue();
  }

  @Test
  void titleLinesAboveTheHeaderAreNamed() {
    assertThat(refused(bytes("Race by district; 2024\n\n" + HEADER + ROW)))
        .isEqualTo(Refusal.of(Kind.TITLE_LINES, 3, "title", "Race by district; 2024"));
  }

  @Test
  void aRowWithTooFewOrTooManyFieldsIsRefusedWithItsLine() {
    assertThat(lines(ROW + "901,Tarrow County,2024-2025,White\n").refused())
        .containsExactly(Refusal.of(Kind.RAGGED, 3, "found", 4, "expected", 6));
    assertThat(lines(ROW.strip() + ",9\n").refused().getFirst().kind()).isEqualTo(Kind.RAGGED);
  }

  @Test
  void aQuotationMarkThatNeverClosesIsFound() {
    assertThat(
            refused(bytes(HEADER + ROW + "901,\"Tarrow County,2024-2025,White,1,0.1\n" + ROW))
                .kind())
        .isEqualTo(Kind.BROKEN_QUOTES);
  }

  @Test
  void aHugeFieldIsRefusedAndNotShown() {
    String huge = "x".repeat(3_000_000);
    assertThat(refused(bytes(HEADER + ROW + ROW.replace("Tarrow County", huge))).kind())
        .isEqualTo(Kind.FIELD_TOO_LONG);
    Refusal count = lines(ROW.replace("1200", "y".repeat(3000))).refused().getFirst();
    assertThat(count.details().get("text").toString()).hasSizeLessThan(70);
    assertThat(lines(ROW.replace("Black", "y".repeat(3000))).newLabels().keySet())
        .allSatisfy(label -> assertThat(label).hasSizeLessThan(80));
  }

  @Test
  void everyUnreadableValueSaysWhereAndWhat() {
    assertThat(kind(ROW.replace("1200", "1.200"))).isEqualTo(Kind.COUNT);
    assertThat(kind(ROW.replace("1200", "-5"))).as("no such count").isEqualTo(Kind.BOUNDS);
    assertThat(kind(ROW.replace("1200", "NaN"))).isEqualTo(Kind.COUNT);
    assertThat(kind(ROW.replace("1200", "=1+1"))).isEqualTo(Kind.COUNT);
    assertThat(kind(ROW.replace("1200", "99999999999999999999"))).isEqualTo(Kind.COUNT);
    assertThat(kind(ROW.replace("2024-2025", "2024-2026"))).isEqualTo(Kind.YEAR);
    assertThat(kind(ROW.replace("901,", "1,"))).isEqualTo(Kind.LOST_ZEROS);
    assertThat(kind(ROW.replace("901,", "Jefferson,"))).isEqualTo(Kind.PLACE);
    assertThat(kind(ROW.replace("Black", ""))).isEqualTo(Kind.GROUP);
    assertThat(lines(ROW + ROW).refused()).containsExactly(Refusal.of(Kind.TWICE, 3, "first", 2L));
  }

  @Test
  void aThousandFaultsAreCountedAndAHundredListed() {
    Reading reading = lines(ROW.replace("1200", "x").repeat(1000));
    assertThat(reading.refusedCount()).isEqualTo(1000);
    assertThat(reading.refused()).hasSize(100);
  }

  @Test
  void aRefusedFileLeavesNoFactsAndNoDraft() {
    assertThat(lines(ROW.replace("1200", "x")).clean()).isFalse();
    refused(bytes(HEADER + "\"open"));
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void quotesLineEndsAndBlankLinesAreReadAsTheStandardSays() {
    String row = "901,\"Tarrow \"\"County\"\", Kentmoor\",2024-2025,\"Black\",\"1,200\",0.25";
    for (String end : List.of("\n", "\r\n", "\r")) {
      Reading reading = whole(bytes(HEADER.strip() + end + end + row + end));
      assertThat(reading.refused()).isEmpty();
      assertThat(reading.kept()).isEqualTo(1);
      assertThat(reading.names().getFirst().name()).isEqualTo("Tarrow \"County\", Kentmoor");
    }
    assertThat(whole(bytes(HEADER + row)).clean()).as("no line end at the end").isTrue();
    assertThat(refused(bytes(HEADER + row.replace("\"Black\"", "\"Black\"x"))).kind())
        .isEqualTo(Kind.BROKEN_QUOTES);
  }

  @Test
  void aFileLargerThanTheBufferIsReadRowByRowToTheSameEnd() {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 60_000; i++) {
      rows.append(String.format("%06d,\"Tarrow\nCounty\",2024-2025,Black,%d,0.25%n", 1001 + i, i));
    }
    Reading reading = lines(rows.toString());
    assertThat(reading.refused()).isEmpty();
    assertThat(reading.kept()).isEqualTo(60_000);
  }

  private Kind kind(String row) {
    return lines(row).refused().getFirst().kind();
  }

  private Reading lines(String rows) {
    return whole(bytes(HEADER + rows));
  }

  private Reading whole(byte[] file) {
    return read(files, file);
  }

  private Reading read(SourceFile reader, byte[] file) {
    return reader.read(
        FileBytes.of(file),
        "race.csv",
        OptionalInt.empty(),
        folder,
        it -> folder.resolve("one.facts"));
  }

  private Refusal refused(byte[] file) {
    return catchThrowableOfType(Refusal.Unreadable.class, () -> whole(file)).refusal();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }
}
