package org.commontable.evidence.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.FactQuery;
import org.commontable.evidence.facts.Facts;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.Yaml;

/** A layout, and a file of a few lines that is read by it. */
abstract class FewLines {
  static final String START =
      """
      id: one
      version: 2
      dataset: sample
      publisher: Kentmoor
      columns: {place: [Code], year: [Year], kind: [Kind], n: [N, Number], flag: [Flag], rate: [Rate %]}
      optional: [kind, flag, rate]
      """;
  static final String MEASURES = "measures:\n  - {name: number, column: n, unit: students}\n";

  @TempDir Path folder;

  static Layout layout(String yaml) {
    return LayoutFile.read(new Yaml().load(yaml));
  }

  final List<Fact> facts(String yaml, String rows) {
    assertThat(read(yaml, rows).refused()).isEmpty();
    return written();
  }

  final Reading read(String yaml, String rows) {
    return read(yaml, rows, OptionalInt.empty());
  }

  final Reading read(String yaml, String rows, OptionalInt year) {
    return new SourceFile(new Layouts(List.of(layout(yaml))), List.of(), Limits.UPLOAD)
        .read(
            FileBytes.of(rows.getBytes(StandardCharsets.UTF_8)),
            "one.csv",
            year,
            folder,
            it -> folder.resolve("one.facts"));
  }

  final List<Fact> written() {
    List<Fact> facts = new ArrayList<>();
    try (Facts open = Facts.open(folder.resolve("one.facts"))) {
      open.each(FactQuery.ALL, facts::add);
    } catch (Facts.Damaged | java.io.IOException e) {
      throw new AssertionError(e);
    }
    return facts;
  }
}
