package org.commontable.evidence.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commontable.evidence.files.Input;
import org.commontable.evidence.release.Cells;
import org.commontable.measures.Cell;
import org.commontable.measures.Interval;
import org.commontable.measures.Rate;
import org.commontable.measures.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A look along the columns says the same as the whole figures, and nothing of what they hide. */
class GlancesTest {
  private static final List<String> GROUPS = List.of("all", "black", "female", "male", "white");

  @TempDir private Path folder;
  private final Map<String, NavigableMap<Integer, Cells>> cells = new HashMap<>();

  private static final Declared SHARE =
      new Declared(
          "some",
          "equity",
          "some",
          Kind.SHARE,
          true,
          input("x"),
          input("n"),
          Optional.of("white"),
          false,
          1,
          List.of());

  private static Input input(String name) {
    return new Input(name, "some", name, "students", Map.of(), List.of());
  }

  /** Each district: events and students of all, Black, female, male and white. */
  private void year(int year, List<long[]> districts) {
    List<String> places = new ArrayList<>();
    for (int i = 0; i < districts.size(); i++) {
      places.add(String.format(java.util.Locale.ROOT, "%03d", i + 1));
    }
    Cells events = new Cells(places, GROUPS, 0);
    Cells students = new Cells(places, GROUPS, 0);
    for (int i = 0; i < districts.size(); i++) {
      for (int group = 0; group < GROUPS.size(); group++) {
        events.number(i * GROUPS.size() + group, districts.get(i)[group], 0, i + 2);
        students.number(
            i * GROUPS.size() + group, districts.get(i)[GROUPS.size() + group], 0, i + 2);
      }
    }
    cells.computeIfAbsent("x", it -> new TreeMap<>()).put(year, events);
    cells.computeIfAbsent("n", it -> new TreeMap<>()).put(year, students);
  }

  private static long[] district(long black, long blackOf, long white, long whiteOf) {
    long all = black + white;
    long of = blackOf + whiteOf;
    return new long[] {
      all, black, all / 2, all - all / 2, white, of, blackOf, of / 2, of - of / 2, whiteOf
    };
  }

  private EditionBook book() throws IOException {
    Edition edition = Edition.of(List.of(SHARE), cells, Map.of());
    Path file = folder.resolve("edition");
    EditionFile.write(edition, List.of("sum of the file"), file);
    return EditionBook.open(file, List.of(SHARE));
  }

  @Test
  void everyGlanceAgreesWithItsFigure() throws IOException {
    year(
        2023,
        List.of(
            district(80, 400, 60, 700),
            district(4, 300, 90, 900),
            district(30, 200, 33, 250),
            district(0, 120, 20, 300),
            district(70, 700, 70, 710)));
    EditionBook book = book();
    var glances = new Glances(book);
    assertThat(glances.groups("some"))
        .containsExactlyElementsOf(List.of("all", "black", "white", "female", "male"));
    int hidden = 0;
    for (String group : GROUPS) {
      for (Glance glance : glances.of("some", 2023, group, it -> true)) {
        Published figure =
            new EditionReader(book)
                .read(
                    new Asked(Set.of("some"), Set.of(glance.place()), Set.of(2023), Set.of(group)))
                .getFirst();
        assertThat(glance.status()).isEqualTo(figure.status());
        assertThat(glance.value()).isEqualTo(figure.printed());
        if (glance.isShown()) {
          assertThat(figure.count()).isEqualTo(Cell.exact(glance.own().orElseThrow().events()));
        } else {
          hidden++;
          assertThat(glance.own()).isEmpty();
          assertThat(glance.other()).isEmpty();
          assertThat(glance.ratio()).isEmpty();
          assertThat(glance.range()).isEmpty();
        }
        figure
            .comparison()
            .ifPresent(
                it -> {
                  if (it.ratio() instanceof Ratio.Finite(double ratio)) {
                    assertThat(glance.ratio()).hasValue(ratio);
                    assertThat(glance.range()).contains((Interval) it.interval());
                    assertThat(Cell.exact(glance.other().map(Rate::events).orElseThrow()))
                        .isEqualTo(it.events());
                    assertThat(Cell.exact(glance.other().map(Rate::population).orElseThrow()))
                        .isEqualTo(it.population());
                  } else {
                    assertThat(glance.ratio()).isEmpty();
                  }
                });
      }
    }
    assertThat(hidden).as("4 of 300 is hidden").isPositive();
  }

  @Test
  void aFileOfFewPlacesIsNotTheYearThatIsShownFirst() throws IOException {
    List<long[]> many = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      many.add(district(80, 400, 60, 700));
    }
    year(2016, many);
    year(2017, many.subList(0, 5));
    year(2025, many.subList(0, 4));
    var glances = new Glances(book());
    assertThat(glances.years("some")).containsExactly(2016, 2017, 2025);
    assertThat(glances.usualYear("some", "black", it -> true)).contains(2017);
    assertThat(glances.usualYear("some", "black", "001"::equals)).contains(2025);
    assertThat(glances.usualYear("some", "black", "009"::equals)).contains(2016);
    assertThat(glances.usualYear("some", "asian", it -> true)).isEmpty();
    assertThat(glances.usualYear("other", "black", it -> true)).isEmpty();
  }

  @Test
  void onlyWhatStaysAfterSoManyLooksStandsOut() throws IOException {
    List<long[]> districts = new ArrayList<>();
    districts.add(district(200, 400, 60, 700));
    for (int i = 0; i < 30; i++) {
      districts.add(district(50, 400, 70, 700)); // p about .20
    }
    districts.add(district(60, 400, 70, 700)); // p about .013: enough alone, not among 32
    year(2023, districts);
    List<Glance> family = new Glances(book()).of("some", 2023, "black", it -> true);
    StandOut all = StandOut.amongOthers(family);
    assertThat(all.looked()).isEqualTo(32);
    assertThat(all.places()).containsExactly("001");
    StandOut alone = StandOut.amongOthers(List.of(family.getLast()));
    assertThat(alone.places()).containsExactly("032");
    assertThat(StandOut.fromState(family, Optional.of(new Rate(1300, 10000))).places())
        .containsExactly("001");
    assertThat(StandOut.fromState(family, Optional.empty()).looked()).isZero();
  }
}
