package org.commontable.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.commontable.evidence.facts.Fact;
import org.commontable.evidence.facts.FactQuery;
import org.commontable.evidence.facts.Facts;
import org.commontable.evidence.facts.FactsWriter;
import org.commontable.evidence.facts.Group;
import org.commontable.evidence.facts.Keys;
import org.commontable.evidence.facts.Mark;
import org.commontable.evidence.facts.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether files are read at once or in portions, the same comes of it. */
class ChangesTest {
  private static final List<Integer> YEARS = List.of(2016, 2017);

  @TempDir Path folder;

  /** Of ten places, two years and the groups 0 to 9: place * 100 + group, of 2017 one more. */
  private static int number(int place, int year, int group) {
    return place * 100 + group + year;
  }

  private interface Row {
    /** Null for none, below 0 for a mark. */
    @org.jspecify.annotations.Nullable
    Integer at(int place, int year, int group);
  }

  private Facts file(int places, Row rows) throws IOException, Facts.Damaged {
    Path path = folder.resolve(UUID.randomUUID() + ".facts");
    List<String> codes = new ArrayList<>();
    List<Group> groups = new ArrayList<>();
    for (int i = 0; i < places; i++) {
      codes.add(String.valueOf(100 + i));
    }
    for (int i = 0; i < 10; i++) {
      groups.add(new Group("g" + i, Optional.empty(), true));
    }
    Measure measure =
        new Measure("sample", "events", "events", Optional.empty(), Map.of(), Optional.empty());
    try (FactsWriter out = new FactsWriter(folder, 1)) {
      int line = 2;
      for (int year = 0; year < YEARS.size(); year++) {
        for (int place = 0; place < places; place++) {
          for (int group = 0; group < groups.size(); group++) {
            Integer number = rows.at(place, year, group);
            if (number != null) {
              out.row(place, year, group, 0, 0, line++);
              if (number < 0) {
                out.mark(0, Mark.SUPPRESSED);
              } else {
                out.number(0, number, 0);
              }
            }
          }
        }
      }
      out.finish(
          new Keys(
              "sample",
              1,
              codes,
              YEARS,
              groups,
              List.of(Map.of()),
              List.of(measure),
              List.of(List.of(0)),
              List.of()),
          path);
    }
    return Facts.open(path);
  }

  private static Source source(String name) {
    return new Source(
        UUID.randomUUID(),
        "0".repeat(64),
        name,
        "",
        "sample",
        1,
        1,
        1,
        1,
        0,
        Instant.EPOCH,
        Optional.of(Instant.EPOCH),
        OptionalInt.empty(),
        "numbers",
        Optional.empty(),
        Optional.empty());
  }

  /** The file: 8 places. What it replaces: 10, of which it leaves out two. */
  private List<Changes.Earlier> published() throws Exception {
    return List.of(
        new Changes.Earlier(file(10, ChangesTest::number), source("one.csv"), true),
        new Changes.Earlier(file(12, (place, year, group) -> 7), source("other.csv"), false));
  }

  private Facts corrected() throws Exception {
    return file(
        8,
        (place, year, group) ->
            place == 3 && group == 4
                ? Integer.valueOf(5_000 + year)
                : place == 7 && year == 1 && group == 9
                    ? Integer.valueOf(-1)
                    : place == 0 && group == 0
                        ? null
                        : Integer.valueOf(number(place, year, group)));
  }

  @Test
  void largeFilesInPortionsSayTheSameAsSmallOnesAtOnce() throws Exception {
    Facts now = corrected();
    List<Changes.Earlier> before = published();
    List<FactQuery> once = Changes.portions(now, before, 1_000);
    assertThat(once).hasSize(1);
    Changes whole = Changes.of(now, before, once).orElseThrow();
    assertThat(whole.changed()).isEqualTo(3);
    assertThat(whole.gone()).as("two of place 100, all of 108 and 109").isEqualTo(42);
    assertThat(whole.added()).isZero();
    assertThat(whole.same()).isEqualTo(160 - 2 - 3);
    assertThat(whole.earlier()).extracting(Source::name).containsExactly("one.csv");
    for (long most : List.of(400L, 100L, 45L, 40L, 20L)) {
      List<FactQuery> portions = Changes.portions(now, before, most);
      assertThat(portions).as("most " + most).hasSizeGreaterThan(most == 400 ? 0 : 3);
      Changes some = Changes.of(now, before, portions).orElseThrow();
      assertThat(some.changed()).isEqualTo(whole.changed());
      assertThat(some.gone()).isEqualTo(whole.gone());
      assertThat(some.added()).isEqualTo(whole.added());
      assertThat(some.same()).isEqualTo(whole.same());
      assertThat(some.earlier()).isEqualTo(whole.earlier());
      assertThat(some.replaces()).isTrue();
      assertThat(some.some()).hasSize(20);
      assertThat(some.some().subList(0, 3))
          .extracting(it -> it.after().orElseThrow().place())
          .containsExactly("103", "103", "107");
    }
  }

  @Test
  void whatIsNewIsCountedOverAllPortions() throws Exception {
    Facts now = file(10, ChangesTest::number);
    List<Changes.Earlier> before =
        List.of(
            new Changes.Earlier(
                file(10, (place, year, group) -> group == 0 ? number(place, year, group) : null),
                source("two.csv"),
                true));
    Changes some = Changes.of(now, before, Changes.portions(now, before, 25)).orElseThrow();
    assertThat(some.added()).isEqualTo(180);
    assertThat(some.same()).isEqualTo(20);
    assertThat(some.gone()).isZero();
    assertThat(some.some()).hasSize(20).allMatch(it -> it.before().isEmpty());
  }

  /** Each number stands in exactly one portion, and in none are more than the most. */
  @Test
  void portionsHoldEachNumberOnce() throws Exception {
    Facts now = corrected();
    List<String> seen = new ArrayList<>();
    for (FactQuery portion : Changes.portions(now, List.of(), 30)) {
      List<Fact> of = new ArrayList<>();
      now.each(portion, of::add);
      assertThat(of).hasSizeBetween(1, 30);
      of.forEach(it -> seen.add(it.place() + it.year() + it.group()));
    }
    List<String> all = new ArrayList<>();
    now.each(FactQuery.ALL, it -> all.add(it.place() + it.year() + it.group()));
    assertThat(seen).containsExactlyInAnyOrderElementsOf(all);
  }

  @Test
  void whereOnePlaceHasTooMuchInOneYearNothingIsCompared() throws Exception {
    assertThat(Changes.portions(corrected(), published(), 4)).isEmpty();
  }
}
