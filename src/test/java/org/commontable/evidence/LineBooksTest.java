package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.commontable.evidence.files.FileBytes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines are found whatever happens to what was made to find them fast. */
class LineBooksTest {
  private static final String SUM =
      "06d6f09e5523dd2f0ee1db8385abc4b4aceff1660aedc1b8d787b74a7cc564d1";

  @TempDir Path folder;
  private Path lines;
  private LineBooks books;

  @BeforeEach
  void keepAFile() throws Exception {
    lines = folder.resolve("lines");
    Blobs blobs = new Blobs(Files.createDirectory(folder.resolve("blobs")), Clock.systemUTC());
    blobs.put(SUM, FileBytes.of("school,count\n275,4\n018,5\n".getBytes(StandardCharsets.UTF_8)));
    books = new LineBooks(lines, blobs, sum -> java.util.Optional.empty());
  }

  private List<String> third() {
    return books.lines(SUM, Set.of(3L)).get(3L).cells();
  }

  @Test
  void theBookIsMadeWhenItIsFirstAsked() {
    assertThat(third()).containsExactly("018", "5");
    assertThat(lines.resolve(SUM + ".lines")).exists();
    assertThat(books.lines(SUM, Set.of(9L))).isEmpty();
    assertThat(books.lines("cd".repeat(32), Set.of(3L))).isEmpty();
  }

  @Test
  void aDamagedBookIsMadeAnew() throws Exception {
    third();
    Path book = lines.resolve(SUM + ".lines");
    byte[] right = Files.readAllBytes(book);
    Files.write(book, new byte[] {1, 2, 3});
    assertThat(third()).containsExactly("018", "5");
    assertThat(third()).containsExactly("018", "5");
    assertThat(Files.readAllBytes(book)).isEqualTo(right);
  }

  @Test
  void withoutRoomForABookTheFileItselfIsRead() throws Exception {
    Files.createDirectories(lines.resolve(SUM + ".lines")); // it cannot be written, nor be read
    Files.createFile(lines.resolve(SUM + ".lines").resolve("in the way"));
    assertThat(third()).containsExactly("018", "5");
  }
}
