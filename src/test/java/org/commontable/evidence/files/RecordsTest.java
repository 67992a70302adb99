package org.commontable.evidence.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** What was written as CSV is read as it was, wherever eight bytes or a buffer happen to end. */
class RecordsTest {
  private static final int ROOM = 4_096;

  @Property
  void readsWhatWasWritten(
      @ForAll("tables") List<List<String>> table, @ForAll("ends") String lineEnd) {
    String text =
        table.stream()
            .map(it -> it.stream().map(RecordsTest::written).collect(Collectors.joining(",")))
            .collect(Collectors.joining(lineEnd));
    assertThat(read(text)).isEqualTo(table);
    assertThat(read(text + lineEnd)).isEqualTo(table);
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> field =
        Arbitraries.strings()
            .withChars("abcdefghij0123456789 .%*-é,\"\n\r\t\u0001\u000f\u0010".toCharArray())
            .ofMaxLength(20)
            .map(it -> "x" + it + "x");
    return field.list().ofSize(5).list().ofMinSize(1).ofMaxSize(200);
  }

  /** Lines that begin alike are read only from where they differ. */
  @Property
  void readsLinesThatBeginAlike(
      @ForAll("likeTables") List<List<String>> table, @ForAll("ends") String lineEnd) {
    String text =
        table.stream()
            .map(it -> it.stream().map(RecordsTest::written).collect(Collectors.joining(",")))
            .collect(Collectors.joining(lineEnd));
    List<List<String>> kept =
        table.stream().filter(it -> it.stream().anyMatch(field -> !field.isBlank())).toList();
    assertThat(read(text)).isEqualTo(kept);
  }

  @Provide
  Arbitrary<List<List<String>>> likeTables() {
    return Arbitraries.of("", "a", "ab", "abc", "a,b", "a\nb", "say \"ab\"", "0".repeat(300))
        .list()
        .ofSize(4)
        .list()
        .ofMinSize(1)
        .ofMaxSize(60);
  }

  @Test
  void knowsWhatIsAsInTheRecordBefore() {
    byte[] bytes =
        "275,Grade 5,All,7\n275,Grade 5,Asian,7\n\n275,Grade 5,Asian,8\n".getBytes(UTF_8);
    try (Records records = new Records(SourceText.open(FileBytes.of(bytes), Limits.UPLOAD))) {
      records.next();
      assertThat(records.isLike(1, 3)).isTrue(); // it is the same record
      records.next();
      assertThat(likeBefore(records)).containsExactly(true, true, false, false);
      records.next(); // behind a blank line nothing is said
      assertThat(likeBefore(records)).containsExactly(false, false, false, false);
      assertThat(records.isLike(records.number() - 2, 0)).isFalse();
    }
  }

  private static List<Boolean> likeBefore(Records records) {
    return IntStream.range(0, 4).mapToObj(it -> records.isLike(records.number() - 1, it)).toList();
  }

  @Provide
  Arbitrary<String> ends() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }

  private static String written(String field) {
    boolean quoted = field.chars().anyMatch(it -> it == ',' || it == '"' || it < ' ');
    return quoted || field.length() % 3 == 0 ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }

  private static List<List<String>> read(String text) {
    byte[] bytes = text.getBytes(UTF_8);
    SourceText source = SourceText.open(FileBytes.of(bytes), Limits.UPLOAD);
    try (Records records = new Records(source, ROOM)) {
      List<List<String>> rows = new ArrayList<>();
      while (records.next()) {
        List<String> texts = records.texts();
        for (int i = 0; i < texts.size(); i++) {
          if (!rows.isEmpty() && records.isLike(records.number() - 1, i)) {
            assertThat(texts.get(i)).isEqualTo(rows.getLast().get(i));
          }
        }
        rows.add(texts);
      }
      // Of what stands in the file, whatever became of it in the buffer.
      assertThat(source.contentSha256()).isEqualTo(sha256(bytes));
      return rows;
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
