package org.commontable.evidence.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.commontable.evidence.figures.Making.Stage;
import org.commontable.evidence.files.Input;
import org.commontable.evidence.release.Cells;
import org.junit.jupiter.api.Test;

/** An edition tells whoever waits for it how far it is, and nobody else. */
class MakingTest {
  private final Map<String, NavigableMap<Integer, Cells>> cells = new HashMap<>();

  @Test
  void everyInputAndTableOfEveryYearIsCounted() {
    for (int year : List.of(2022, 2023)) {
      put("n", year, 820, 1150);
      put("x", year, year == 2022 ? 74 : 4, 310); // few of them
    }
    Making making = new Making();
    assertThat(making.at()).isEqualTo(new Making.At(Stage.WAITING, 0, 0, "", 0));
    making.during(
        () -> {
          Edition edition = Edition.of(declared(), cells, Map.of());
          assertThat(making.at().stage()).isEqualTo(Stage.JUDGING);
          assertThat(making.at().done()).isEqualTo(4);
          assertThat(making.at().all()).isEqualTo(4);
          assertThat(making.at().what()).isIn("x");
          edition.block(0);
          assertThat(making.at()).isEqualTo(new Making.At(Stage.COMPUTING, 1, 2, "some", 2022));
          edition.block(1);
          assertThat(making.at()).isEqualTo(new Making.At(Stage.COMPUTING, 2, 2, "some", 2023));
        });
    Making.Tally tally = making.tally();
    assertThat(tally.years()).containsExactly(2022, 2023);
    assertThat(tally.shown() + tally.hidden()).isEqualTo(4);
    assertThat(tally.hidden()).isPositive();
    assertThat(tally.heldBack()).isLessThan(tally.hidden());
  }

  @Test
  void anEditionThatNobodyWaitsForTellsNobody() {
    put("n", 2022, 820, 1150);
    put("x", 2022, 74, 310);
    Making making = new Making();
    Edition.of(declared(), cells, Map.of()).block(0);
    assertThat(making.at().stage()).isEqualTo(Stage.WAITING);
    assertThat(making.tally()).isEqualTo(new Making.Tally(List.of(), 0, 0, 0, List.of()));
  }

  private void put(String name, int year, long black, long white) {
    Cells one = new Cells(List.of("001"), List.of("black", "white"), 0);
    one.number(0, black, 0, 7);
    one.number(1, white, 0, 8);
    cells.computeIfAbsent(name, it -> new TreeMap<>()).put(year, one);
  }

  private static List<Declared> declared() {
    return List.of(
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
            List.of()));
  }

  private static Input input(String name) {
    return new Input(name, "some", name, "students", Map.of(), List.of());
  }
}
