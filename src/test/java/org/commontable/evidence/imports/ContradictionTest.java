package org.commontable.evidence.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.facts.FactsWriter;
import org.commontable.evidence.facts.Group;
import org.commontable.evidence.facts.Keys;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.facts.Measure;
import org.commontable.evidence.files.Layout;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups beside the row of all, against a slow and simple sum. */
class ContradictionTest {
  private static final List<String> GROUPS = List.of("all", "black", "white", "female", "male");
  private static final List<Layout.Check> CHECKS =
      List.of(
          new Layout.Check("race", "absent", "all", false),
          new Layout.Check("gender", "absent", "all", true),
          new Layout.Check("race", "enrolled", "all", true));

  /** A number, or a mark where there is none. */
  private record Cell(int place, int year, int group, int grade, int measure, BigDecimal number) {}

  @TempDir Path folder;
  private FactsWriter out;

  @BeforeEach
  void begin() {
    out = new FactsWriter(folder, 2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void allChecksAtOnceFindWhatEachFinds(int seed) throws Exception {
    var random = new Random(seed);
    List<Cell> cells = new ArrayList<>();
    int line = 2;
    for (int place = 0; place < 40; place++) {
      for (int g = 0; g < GROUPS.size() * 6; g++) {
        int group = g % GROUPS.size();
        int year = g / GROUPS.size() % 2;
        int grade = g / GROUPS.size() / 2;
        // Some places come back at the end of the file.
        int of = place == 39 ? random.nextInt(40) : place;
        if (cells.stream()
            .anyMatch(
                it ->
                    it.place == of && it.year == year && it.group == group && it.grade == grade)) {
          continue;
        }
        out.row(of, year, group, grade, 0, line++);
        for (int measure = 0; measure < 2; measure++) {
          BigDecimal number =
              random.nextInt(6) == 0
                  ? null
                  : BigDecimal.valueOf(
                      random.nextInt(12) + (group == 0 ? 14 : 0), random.nextInt(9) == 0 ? 1 : 0);
          cells.add(new Cell(of, year, group, grade, measure, number));
          put(measure, number);
        }
      }
    }
    List<String> expected = new ArrayList<>();
    for (Layout.Check check : CHECKS) {
      expected.addAll(slowly(cells, check));
    }

    assertThat(found().stream().map(ContradictionTest::words))
        .isNotEmpty()
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void theyComeCheckByCheckAndByTheirLines() throws Exception {
    for (int place = 0; place < 3; place++) {
      out.row(2 - place, 0, 0, 0, 0, 10 + place);
      put(0, BigDecimal.ONE);
      put(1, BigDecimal.ONE);
      out.row(2 - place, 0, 1, 0, 0, 20 + place);
      put(0, BigDecimal.TEN);
      put(1, BigDecimal.TEN);
    }

    assertThat(found().stream().map(it -> it.about().measure() + " " + it.about().place()))
        .containsExactly(
            "absent 002",
            "absent 001",
            "absent 000",
            "enrolled 002",
            "enrolled 001",
            "enrolled 000");
  }

  @Test
  void numbersBeyondAnyCountAreAddedUpToo() throws Exception {
    long huge = Long.MAX_VALUE;
    for (int group = 0; group < 3; group++) {
      out.row(0, 0, group, 0, 0, 2 + group);
      put(0, BigDecimal.valueOf(huge));
    }

    assertThat(found())
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.sum()).isEqualTo(BigDecimal.valueOf(huge).multiply(BigDecimal.TWO));
              assertThat(it.total()).isEqualTo(BigDecimal.valueOf(huge));
            });
  }

  private void put(int slot, BigDecimal number) {
    if (number == null) {
      out.mark(slot, Mark.SUPPRESSED);
    } else {
      out.number(slot, number.unscaledValue().longValueExact(), number.scale());
    }
  }

  private List<Contradiction> found() throws Exception {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      places.add("%03d".formatted(i));
    }
    var keys =
        new Keys(
            "of-a-test",
            1,
            places,
            List.of(2022, 2023),
            GROUPS.stream().map(it -> new Group(it, Optional.empty(), true)).toList(),
            List.of(Map.of(), Map.of("grade", "1"), Map.of("grade", "2")),
            List.of(measure("absent"), measure("enrolled")),
            List.of(List.of(0, 1)),
            List.of());
    Path path = folder.resolve("sums.facts");
    out.finish(keys, path);
    try (Facts facts = Facts.open(path)) {
      return CheckedSums.of(facts, CHECKS);
    }
  }

  private static Measure measure(String name) {
    return new Measure("absence", name, "students", Optional.empty(), Map.of(), Optional.empty());
  }

  private static List<String> slowly(List<Cell> cells, Layout.Check check) {
    List<Integer> kind = check.kind().equals("race") ? List.of(1, 2) : List.of(3, 4);
    Map<String, List<Cell>> subjects = new HashMap<>();
    for (Cell it : cells) {
      if (it.measure == (check.of().equals("absent") ? 0 : 1)) {
        subjects
            .computeIfAbsent(it.place + " " + it.year + " " + it.grade, key -> new ArrayList<>())
            .add(it);
      }
    }
    List<String> found = new ArrayList<>();
    for (var subject : subjects.values()) {
      BigDecimal total = null;
      BigDecimal sum = BigDecimal.ZERO;
      int groups = 0;
      boolean open = false;
      for (Cell it : subject) {
        if (it.group == 0) {
          total = it.number;
        } else if (kind.contains(it.group)) {
          groups++;
          open |= it.number == null;
          sum = it.number == null ? sum : sum.add(it.number);
        }
      }
      int more = total == null ? 0 : sum.compareTo(total);
      if (more > 0 || (more < 0 && check.whole() && !open && groups > 1)) {
        Cell it = subject.getFirst();
        found.add(
            words(
                check.kind(),
                check.of(),
                "%03d".formatted(it.place),
                it.year,
                it.grade,
                open,
                sum,
                total));
      }
    }
    return found;
  }

  private static String words(Contradiction it) {
    String grade = it.about().dimensions().getOrDefault("grade", "0");
    return words(
        it.kind(),
        it.about().measure(),
        it.about().place(),
        it.about().year() - 2022,
        Integer.parseInt(grade),
        it.open(),
        it.sum(),
        it.total());
  }

  private static String words(
      String kind,
      String of,
      String place,
      int year,
      int grade,
      boolean open,
      BigDecimal sum,
      BigDecimal total) {
    return "%s %s %s %d %d %s %s %s"
        .formatted(
            kind,
            of,
            place,
            year,
            grade,
            open,
            sum.stripTrailingZeros().toPlainString(),
            total.stripTrailingZeros().toPlainString());
  }
}
