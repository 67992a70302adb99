package org.commontable.evidence.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written is read again: docs/decisions/0026. */
class FactsTest {
  private static final Keys KEYS =
      new Keys(
          "sample",
          2,
          List.of("275", "275240", "999"),
          List.of(2016, 2017),
          List.of(Group.ALL, new Group("black", Optional.of("students"), true)),
          List.of(Map.of(), Map.of("category", "oss")),
          List.of(measure("events", Optional.empty()), measure("rate", Optional.of("white"))),
          List.of(List.of(0, 1), List.of(1)),
          List.of(new NamedPlace("275", 2016, "Jefferson County", Map.of("nces", "2102990"))));

  @TempDir Path folder;

  private Path file;

  private static Measure measure(String name, Optional<String> group) {
    return new Measure("sample", name, "events", group, Map.of(), Optional.empty());
  }

  @BeforeEach
  void name() {
    file = folder.resolve("one.facts");
  }

  @Test
  void extremesScalesAndMarksComeBackExactly() throws Exception {
    long[] values = {0, 1, 255, 256, 65_535, 65_536, 1L << 33, Long.MAX_VALUE, Long.MIN_VALUE, -7};
    try (FactsWriter out = new FactsWriter(folder, 2)) {
      for (int i = 0; i < values.length; i++) {
        out.row(i % 3, i % 2, 0, 0, 0, i + 2);
        out.number(0, values[i], i % 19);
        out.mark(1, Mark.coded(1 + i % 5));
      }
      out.finish(KEYS, file);
    }
    List<Fact> facts = all(FactQuery.ALL);
    for (int i = 0; i < values.length; i++) {
      assertThat(facts.get(2 * i).value()).contains(BigDecimal.valueOf(values[i], i % 19));
      assertThat(facts.get(2 * i + 1).mark()).contains(Mark.coded(1 + i % 5));
      assertThat(facts.get(2 * i + 1).group()).as("the column's own").isEqualTo("white");
      assertThat(facts.get(2 * i).line()).isEqualTo(i + 2);
    }
    assertThat(folder).isDirectoryNotContaining(it -> it.toString().contains("incoming-"));
  }

  @Test
  void manyBlocksAreFilteredByEveryKey() throws Exception {
    Random random = new Random(26);
    int rows = 300_000;
    long expected = 0;
    try (FactsWriter out = new FactsWriter(folder, 2)) {
      for (int i = 0; i < rows; i++) {
        int place = random.nextInt(3);
        int group = random.nextInt(2);
        int dimensions = random.nextInt(2);
        int variant = random.nextInt(2);
        out.row(place, i % 2, group, dimensions, variant, i + 2);
        out.number(0, i, 1);
        boolean taken = place == 1 && i % 2 == 1 && group == 1 && dimensions == 1 && variant == 0;
        expected += taken ? 1 : 0;
      }
      out.finish(KEYS, file);
    }
    FactQuery query =
        new FactQuery(
            Set.of("sample"),
            Set.of("events"),
            Set.of("275240"),
            Set.of(2017),
            Set.of("black"),
            Map.of("category", "oss"));
    assertThat(all(query))
        .hasSize((int) expected)
        .allSatisfy(it -> assertThat(it.unit()).as("the row's").isEqualTo("students"));
    assertThat(Files.size(file)).as("a few bytes a row").isLessThan(rows * 14L);
  }

  @Test
  void everyDamageIsSeen() throws Exception {
    try (FactsWriter out = new FactsWriter(folder, 1)) {
      out.row(0, 0, 0, 0, 1, 2);
      out.number(0, 42, 0);
      out.finish(KEYS, file);
    }
    byte[] whole = Files.readAllBytes(file);
    for (int at = 0; at < whole.length; at++) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 0x10;
      Files.write(file, damaged);
      assertThat(isWhole()).as("byte " + at).isFalse();
    }
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, java.util.Arrays.copyOf(whole, length));
      assertThat(isWhole()).as("cut to " + length).isFalse();
    }
    Files.write(file, whole);
    assertThat(isWhole()).isTrue();
  }

  @Test
  void aWriterThatIsGivenUpLeavesNothing() {
    try (FactsWriter out = new FactsWriter(folder, 1)) {
      out.row(0, 0, 0, 0, 1, 2);
    }
    assertThat(folder).isEmptyDirectory();
    assertThatThrownBy(() -> new FactsWriter(folder.resolve("nowhere"), 1))
        .hasMessageContaining("nowhere");
  }

  private boolean isWhole() throws IOException {
    try (Facts facts = Facts.open(file)) {
      return facts.isWhole();
    } catch (Facts.Damaged damaged) {
      return false;
    }
  }

  private List<Fact> all(FactQuery query) throws Exception {
    List<Fact> facts = new ArrayList<>();
    try (Facts open = Facts.open(file)) {
      open.each(query, facts::add);
    }
    return facts;
  }
}
