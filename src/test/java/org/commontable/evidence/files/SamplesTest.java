package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.FactQuery;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.facts.Mark;
import org.commontable.support.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Facts that other hands read in the files: of small files of our own, and of the state's. */
class SamplesTest {
  private static final Path SAMPLES = Path.of("src/test/resources/evidence/samples");

  @TempDir Path folder;

  @Test
  void everyDocumentedStyleIsReadToItsLastFact() throws Exception {
    List<Path> samples;
    try (var files = Files.list(SAMPLES)) {
      samples =
          files
              .filter(it -> it.toString().endsWith(".csv") && !it.toString().contains(".expect."))
              .sorted()
              .toList();
    }
    assertThat(samples).hasSizeGreaterThan(30);
    for (Path sample : samples) {
      String name = sample.getFileName().toString();
      Path expected = SAMPLES.resolve(name.replace(".csv", ".expect.csv"));
      var found = facts(sample, FactQuery.ALL);
      for (String[] line : lines(expected)) {
        assertThat(found.get(key(line, 0)))
            .as(name + " " + String.join(",", line))
            .isEqualTo(said(line, 0));
      }
    }
  }

  @Test
  void theTruthsOfTheRealFilesStandInThem() throws Exception {
    Map<String, List<String[]>> byFile = new TreeMap<>();
    for (String[] line : lines(Path.of("src/test/resources/evidence/real-truths.csv"))) {
      byFile.computeIfAbsent(line[0], it -> new ArrayList<>()).add(line);
    }
    Map<String, Path> real = real();
    for (var file : byFile.entrySet()) {
      assertThat(real).containsKey(file.getKey());
      var found = facts(real.get(file.getKey()), asked(file.getValue()));
      for (String[] line : file.getValue()) {
        assertThat(found.get(key(line, 1))).as(String.join(",", line)).isEqualTo(said(line, 1));
      }
    }
  }

  private static Map<String, Path> real() throws IOException {
    Path data = SharedData.file("README.md").getParent();
    try (var files = Files.walk(data)) {
      return files
          .filter(Files::isRegularFile)
          .collect(Collectors.toMap(it -> it.getFileName().toString(), it -> it, (a, b) -> a));
    }
  }

  /** A file of millions is not held whole. */
  private static FactQuery asked(List<String[]> lines) {
    return new FactQuery(
        Set.of(),
        lines.stream().map(it -> it[2]).collect(Collectors.toSet()),
        lines.stream().map(it -> it[3]).collect(Collectors.toSet()),
        lines.stream().map(it -> Integer.valueOf(it[4])).collect(Collectors.toSet()),
        Set.of(),
        Map.of());
  }

  private Map<String, String> facts(Path file, FactQuery query) throws Exception {
    Path written = folder.resolve("one.facts");
    Reading reading =
        new SourceFile(new Layouts(), List.of(), Limits.OPERATOR)
            .read(
                FileBytes.of(file),
                file.getFileName().toString(),
                OptionalInt.empty(),
                folder,
                it -> written);
    assertThat(reading.refused()).as(file.toString()).isEmpty();
    Map<String, String> found = new HashMap<>();
    try (Facts facts = Facts.open(written)) {
      facts.each(query, fact -> found.put(key(fact), said(fact)));
    }
    return found;
  }

  private static String key(Fact fact) {
    String dimensions =
        new TreeMap<>(fact.dimensions())
            .entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining(";"));
    return String.join(
        ",",
        fact.dataset(),
        fact.measure(),
        fact.place(),
        "" + fact.year(),
        fact.group(),
        dimensions,
        "" + fact.line());
  }

  private static String key(String[] line, int from) {
    return String.join(
        ",",
        line[from],
        line[from + 1],
        line[from + 2],
        line[from + 3],
        line[from + 4],
        line[from + 5],
        line[from + 8]);
  }

  private static String said(Fact fact) {
    return fact.value().map(it -> it.stripTrailingZeros().toPlainString()).orElse("")
        + fact.mark().map(Mark::word).orElse("");
  }

  private static String said(String[] line, int from) {
    String value = line[from + 6];
    return value.isEmpty()
        ? line[from + 7]
        : new BigDecimal(value).stripTrailingZeros().toPlainString();
  }

  private static List<String[]> lines(Path csv) throws IOException {
    return Files.readAllLines(csv).stream()
        .skip(1)
        .filter(it -> !it.isBlank())
        .map(it -> it.split(",", -1))
        .toList();
  }
}
