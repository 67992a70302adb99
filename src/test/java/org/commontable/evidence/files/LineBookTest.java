package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a book says of a line is what reading the whole file says of it. */
class LineBookTest {
  private static FileBytes file(String text) {
    return FileBytes.of(text.getBytes(StandardCharsets.UTF_8));
  }

  @Provide
  Arbitrary<List<List<String>>> rows() {
    Arbitrary<String> cell =
        Arbitraries.of(
            "", "275", "Ñandú, \"the\" school", "two\nlines", "'=1+1", " * ", "long ".repeat(40));
    return cell.list().ofMinSize(1).ofMaxSize(5).list().ofMinSize(0).ofMaxSize(700);
  }

  @Property(tries = 40)
  void everyLineIsAsTheFileHasIt(@ForAll("rows") List<List<String>> rows) throws Exception {
    String text =
        "Year,School\n" + rows.stream().map(LineBookTest::record).collect(Collectors.joining());
    Path book = Files.createTempFile("book", ".lines");
    try {
      LineBook.write(file(text), book);
      Set<Long> all =
          LongStream.rangeClosed(0, text.lines().count() + 2).boxed().collect(Collectors.toSet());
      assertThat(LineBook.lines(book, all)).isEqualTo(TextLine.of(file(text), all));
      assertThat(LineBook.lines(book, Set.of(3L))).isEqualTo(TextLine.of(file(text), Set.of(3L)));
    } finally {
      Files.delete(book);
    }
  }

  private static String record(List<String> cells) {
    return cells.stream()
            .map(it -> '"' + it.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(","))
        + "\n";
  }

  @Test
  void everyDamagedByteIsFoundOrHarmless(@TempDir Path folder) throws Exception {
    String text = "a,b\n" + "1,2\n".repeat(300);
    Path book = folder.resolve("book");
    LineBook.write(file(text), book);
    byte[] bytes = Files.readAllBytes(book);
    Set<Long> wanted = Set.of(2L, 301L);
    var right = LineBook.lines(book, wanted);
    for (int i = 0; i < bytes.length; i++) {
      byte[] other = bytes.clone();
      other[i] ^= 0x10;
      Files.write(book, other);
      assertThatThrownBy(() -> LineBook.lines(book, wanted)).isInstanceOf(LineBook.Damaged.class);
    }
    for (int length = 0; length < bytes.length; length += 7) {
      Files.write(book, java.util.Arrays.copyOf(bytes, length));
      assertThatThrownBy(() -> LineBook.lines(book, wanted)).isInstanceOf(LineBook.Damaged.class);
    }
    Files.write(book, bytes);
    assertThat(LineBook.lines(book, wanted)).isEqualTo(right).hasSize(2);
  }

  @Test
  void anUnreadableFileLeavesNothingBehind(@TempDir Path folder) throws IOException {
    byte[] cut = {'a', ',', 'b', '\n', 0};
    assertThatThrownBy(() -> LineBook.write(FileBytes.of(cut), folder.resolve("book")))
        .isInstanceOf(Refusal.Unreadable.class);
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }
}
