package org.commontable.evidence.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.commontable.evidence.Hidden;
import org.commontable.evidence.files.Input;
import org.commontable.evidence.release.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the state hides cites the row that hides it; what we hide cites none. */
class StateMarkTest {
  private static final List<String> PLACES = List.of("001", "999");
  private static final List<String> GROUPS = List.of("black", "white");
  private static final String NEWER = "sum of the newer file";
  private static final String OLDER = "sum of the older file";

  @TempDir private Path folder;
  private Kind kind = Kind.SHARE;
  private Optional<Kept> kept = Optional.empty();
  private IntPredicate replaced = source -> false;

  /** The numbers of black students; of white ones 60 of 600. */
  private Published black(Consumer<Cells> count, Consumer<Cells> base) throws IOException {
    return read(written("one", count, base));
  }

  private EditionBook written(String name, Consumer<Cells> count, Consumer<Cells> base)
      throws IOException {
    Map<String, NavigableMap<Integer, Cells>> cells = new HashMap<>();
    put(cells, "x", count, 60);
    put(cells, "n", base, 600);
    Edition edition = Edition.of(List.of(declared()), cells, Map.of(), replaced);
    Path file = folder.resolve(name);
    EditionFile.write(edition, List.of(NEWER, OLDER), kept, file);
    return EditionBook.open(file, List.of(declared()));
  }

  private static void put(
      Map<String, NavigableMap<Integer, Cells>> cells,
      String input,
      Consumer<Cells> black,
      long white) {
    Cells one = new Cells(PLACES, GROUPS, 0);
    black.accept(one);
    one.number(1, white, 0, 8);
    cells.computeIfAbsent(input, it -> new TreeMap<>()).put(2023, one);
  }

  private Declared declared() {
    Input counted = kind == Kind.COUNT ? input("n") : input("x");
    return new Declared(
        "some",
        "equity",
        "some",
        kind,
        true,
        counted,
        input("n"),
        Optional.of("white"),
        false,
        1,
        List.of());
  }

  private static Input input(String name) {
    return new Input(name, "some", name, "students", Map.of(), List.of());
  }

  private static Published read(EditionBook book) {
    return new EditionReader(book)
        .read(new Asked(Set.of("some"), Set.of("001"), Set.of(2023), Set.of("black")))
        .getFirst();
  }

  @Test
  void whereTheBaseIsShownTheRowWithTheMarkIsCited() throws IOException {
    Published it = black(x -> x.suppressed(0, 0, 7), n -> n.number(0, 50, 0, 5));
    assertThat(it.why()).contains(Hidden.STATE);
    assertThat(it.countLine()).contains(new Line(NEWER, 7));
    assertThat(it.baseLine()).contains(new Line(NEWER, 5));
    assertThat(it.printed()).isEmpty();
  }

  /** One version of a file hides it, the newer one says it: the strictest hides, and is named. */
  @Test
  void theRowThatHidesItIsCitedAndNotTheNewerOneThatIsOpen() throws IOException {
    Published it =
        black(
            x -> {
              x.number(0, 23, 0, 7);
              x.suppressed(0, 1, 9);
            },
            n -> n.number(0, 50, 0, 5));
    assertThat(it.why()).contains(Hidden.STATE);
    assertThat(it.countLine()).contains(new Line(OLDER, 9));
  }

  /** Whether there is a row of the count would tell that there is somebody. */
  @Test
  void whereTheBaseIsHiddenItsRowAloneIsCitedWhateverIsToldOfTheCount() throws IOException {
    Consumer<Cells> hidden = n -> n.suppressed(0, 1, 5);
    Published printed = black(x -> x.number(0, 23, 0, 7), hidden);
    assertThat(printed.why()).contains(Hidden.STATE);
    assertThat(printed.countLine()).isEmpty();
    assertThat(printed.baseLine()).contains(new Line(OLDER, 5));
    assertThat(black(x -> x.suppressed(0, 0, 7), hidden)).isEqualTo(printed);
    assertThat(black(x -> {}, hidden)).isEqualTo(printed);
    assertThat(black(x -> x.number(0, 3, 0, 7), hidden)).isEqualTo(printed);
  }

  @Test
  void whatWeHideCitesNoRow() throws IOException {
    for (long count : List.of(3L, 0L, 48L, 50L)) {
      Published it = black(x -> x.number(0, count, 0, 7), n -> n.number(0, 50, 0, 5));
      assertThat(it.why()).as("" + count).isPresent().isNotEqualTo(Optional.of(Hidden.STATE));
      assertThat(it.countLine()).as("" + count).isEmpty();
      assertThat(it.baseLine()).as("" + count).isEmpty();
    }
    Published small = black(x -> x.number(0, 4, 0, 7), n -> n.number(0, 6, 0, 5));
    assertThat(small.why()).contains(Hidden.SMALL_GROUP);
    assertThat(small.countLine()).isEmpty();
    assertThat(small.baseLine()).isEmpty();
  }

  /** Its row would lead to that of the base, which stands beside it in most files. */
  @Test
  void whereWeHideTheBaseNoRowIsCitedThoughTheStateHidesTheCount() throws IOException {
    Published it = black(x -> x.suppressed(0, 0, 7), n -> n.number(0, 6, 0, 5));
    assertThat(it.why()).contains(Hidden.STATE);
    assertThat(it.countLine()).isEmpty();
    assertThat(it.baseLine()).isEmpty();
  }

  /** "Hidden by the state" tells of the mark already where nobody says of how many. */
  @Test
  void whereNoFileSaysOfHowManyTheRowWithTheMarkIsCited() throws IOException {
    Published it = black(x -> x.suppressed(0, 0, 7), n -> {});
    assertThat(it.why()).contains(Hidden.STATE);
    assertThat(it.countLine()).contains(new Line(NEWER, 7));
    assertThat(it.baseLine()).isEmpty();
    assertThat(black(x -> x.number(0, 23, 0, 7), n -> {}).countLine()).isEmpty();
  }

  /** The older version speaks no more: the state does not hide it now, and nobody says so. */
  @Test
  void whatOnlyAReplacedVersionHidesIsSaidToBeHiddenByAnEarlierVersion() throws IOException {
    replaced = source -> source == 1;
    Published count =
        black(
            x -> {
              x.number(0, 23, 0, 7);
              x.suppressed(0, 1, 9);
            },
            n -> n.number(0, 50, 0, 5));
    assertThat(count.whyWord()).contains("earlier-version");
    assertThat(count.why()).contains(Hidden.STATE);
    assertThat(count.earlierLine()).contains(new Line(OLDER, 9));
    assertThat(black(x -> x.suppressed(0, 0, 7), n -> n.number(0, 50, 0, 5)).whyWord())
        .contains("state");
  }

  @Test
  void ofHowManyThatAReplacedVersionHidesItIsTheSameWhateverIsToldOfTheCount() throws IOException {
    replaced = source -> source == 1;
    Consumer<Cells> hidden =
        n -> {
          n.number(0, 50, 0, 5);
          n.suppressed(0, 1, 5);
        };
    Published printed = black(x -> x.number(0, 23, 0, 7), hidden);
    assertThat(printed.whyWord()).contains("earlier-version");
    assertThat(printed.earlierLine()).contains(new Line(OLDER, 5));
    assertThat(black(x -> x.suppressed(0, 0, 7), hidden)).isEqualTo(printed);
    assertThat(black(x -> {}, hidden)).isEqualTo(printed);
  }

  @Test
  void howManyThereAreCitesTheRowThatHidesThem() throws IOException {
    kind = Kind.COUNT;
    Published it = black(x -> {}, n -> n.suppressed(0, 0, 5));
    assertThat(it.why()).contains(Hidden.STATE);
    assertThat(it.countLine()).contains(new Line(NEWER, 5));
    assertThat(it.baseLine()).isEmpty();
    assertThat(black(x -> {}, n -> n.number(0, 6, 0, 5)).countLine()).isEmpty();
  }

  @Test
  void aYearThatIsTakenOverKeepsItsRow() throws IOException {
    EditionBook first = written("one", x -> x.suppressed(0, 1, 7), n -> n.number(0, 50, 0, 5));
    kept = Optional.of(new Kept(first, year -> false));
    Edition none = Edition.of(List.of(declared()), new HashMap<>(), Map.of());
    Path file = folder.resolve("two");
    EditionFile.write(none, List.of("sum of the newest file", NEWER, OLDER), kept, file);
    assertThat(read(EditionBook.open(file, List.of(declared()))).countLine())
        .contains(new Line(OLDER, 7));
  }
}
