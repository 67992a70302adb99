package org.commontable.evidence.shelf;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.commontable.evidence.facts.Fact;
import org.junit.jupiter.api.Test;

/** Sixteen bytes for each fact say the same as the fact itself. */
class SeenFactsTest {
  private static Fact fact(int place, int year, int group, int measure, int kind) {
    return saying("", place, year, group, measure, kind);
  }

  private static Fact saying(String value, int place, int year, int group, int measure, int kind) {
    return new Fact(
        "data" + measure % 7,
        "measure" + measure,
        measure % 2 == 0 ? "students" : "percent",
        "p" + place,
        year,
        "g" + group,
        kind == 0 ? Map.of() : Map.of("category", "c" + kind),
        value.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(value)),
        Optional.empty(),
        1);
  }

  @Test
  void nothingIsTakenForSomethingElse() {
    Random random = new Random(20261126);
    SeenFacts seen = new SeenFacts();
    Set<Fact.Key> truth = new HashSet<>();
    int again = 0;
    for (int i = 0; i < 60_000; i++) {
      Fact it =
          fact(
              random.nextInt(40),
              2010 + random.nextInt(5),
              random.nextInt(6),
              random.nextInt(9),
              random.nextInt(4));
      boolean isNew = truth.add(it.key());
      again += isNew ? 0 : 1;
      assertThat(seen.isNew(it)).isEqualTo(isNew);
    }
    assertThat(again).isPositive();
  }

  /** Years before 1900 and more dimensions than there is room for are kept whole. */
  @Test
  void whatDoesNotFitIsKeptWhole() {
    SeenFacts seen = new SeenFacts();
    assertThat(seen.isNew(fact(1, 1066, 1, 1, 0))).isTrue();
    assertThat(seen.isNew(fact(1, 1066, 1, 1, 0))).isFalse();
    assertThat(seen.isNew(fact(1, 1067, 1, 1, 0))).isTrue();
    for (int kind = 1; kind < 9_000; kind++) {
      assertThat(seen.isNew(fact(1, 2016, 1, 1, kind))).isTrue();
    }
    for (int kind = 1; kind < 9_000; kind++) {
      assertThat(seen.isNew(fact(1, 2016, 1, 1, kind))).isFalse();
    }
  }

  /** Sources contradict each other by numbers, not by how these are written, and not by marks. */
  @Test
  void anotherNumberIsHeardToo() {
    for (int year : new int[] {1066, 2016}) {
      SeenFacts seen = new SeenFacts();
      assertThat(seen.isNew(saying("34944", 1, year, 1, 1, 0))).isTrue();
      assertThat(seen.isNew(saying("34944.00", 1, year, 1, 1, 0))).isFalse();
      assertThat(seen.isNew(fact(1, year, 1, 1, 0))).isFalse();
      assertThat(seen.isNew(saying("34880", 1, year, 1, 1, 0))).isTrue();
      assertThat(seen.isNew(fact(1, year, 2, 1, 0))).isTrue();
      assertThat(seen.isNew(saying("7", 1, year, 2, 1, 0))).isTrue();
      assertThat(seen.isFirst(saying("8", 1, year, 2, 1, 0))).isFalse();
      assertThat(seen.isFirst(saying("8", 1, year, 3, 1, 0))).isTrue();
    }
  }
}
