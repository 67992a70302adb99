package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

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

  @Provide
  Arbitrary<String> ends() {
    return Arbitraries.of("\n", "\r\n", "\r");
  }

  private static String written(String field) {
    boolean quoted = field.chars().anyMatch(it -> it == ',' || it == '"' || it < ' ');
    return quoted || field.length() % 3 == 0 ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }

  private static List<List<String>> read(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    try (Records records = new Records(SourceText.open(FileBytes.of(bytes), Limits.UPLOAD), ROOM)) {
      List<List<String>> rows = new ArrayList<>();
      while (records.next()) {
        rows.add(records.texts());
      }
      return rows;
    }
  }
}
