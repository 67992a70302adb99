package org.commontable.evidence.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.commontable.evidence.Hidden;
import org.commontable.evidence.files.Input;
import org.commontable.evidence.release.Cells;
import org.commontable.evidence.release.Ledger;
import org.commontable.measures.Bounds;
import org.commontable.measures.Cell;
import org.commontable.measures.Interval;
import org.commontable.measures.Ratio;
import org.commontable.shared.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From cells to a file and back: what a reader gets, and what nobody gets. */
class EditionTest {
  private static final List<String> PLACES = List.of("001", "001001", "999");
  private static final List<String> GROUPS = List.of("black", "white");

  @TempDir private Path folder;
  private final Map<String, NavigableMap<Integer, Cells>> cells = new HashMap<>();
  private Map<Edition.Key, Ledger> ledger = Map.of();
  private Kind kind = Kind.SHARE;
  private List<Integer> years = List.of(2023);

  private void district(long blackEvents, long black, long whiteEvents, long white) {
    put("x", blackEvents, whiteEvents);
    put("n", black, white);
  }

  private void put(String name, long black, long white) {
    for (int year : years) {
      Cells one = new Cells(PLACES, GROUPS, 0);
      one.number(0, black, 0, 7);
      one.number(1, white, 0, 8);
      cells.computeIfAbsent(name, it -> new TreeMap<>()).put(year, one);
    }
  }

  private List<Declared> declared() {
    return List.of(
        new Declared(
            "some",
            "equity",
            "some",
            kind,
            true,
            input("x"),
            input("n"),
            Optional.of("white"),
            false,
            1,
            List.of(2023)));
  }

  private static Input input(String name) {
    return new Input(name, "some", name, "students", Map.of(), List.of());
  }

  private EditionBook written(String name) throws IOException {
    Edition edition = Edition.of(declared(), cells, ledger);
    Path file = folder.resolve(name);
    EditionFile.write(edition, List.of("sum of the file"), file);
    ledger = edition.after();
    return EditionBook.open(file, declared());
  }

  private Published black() throws IOException {
    return new EditionReader(written("one"))
        .read(new Asked(Set.of("some"), Set.of("001"), Set.of(2023), Set.of("black")))
        .getFirst();
  }

  /** evidence.md A1: advanced placement, White 310 of 1,150, Black 74 of 820. */
  @Test
  void anOpportunityIsComparedTheOtherWayRoundWithSeatsToParity() throws IOException {
    kind = Kind.ACCESS;
    district(74, 820, 310, 1150);
    Comparison comparison = black().comparison().orElseThrow();
    assertThat(comparison.ratio())
        .isInstanceOfSatisfying(
            Ratio.Finite.class, it -> assertThat(it.value()).isCloseTo(2.987074, within(5e-7)));
    assertThat(comparison.seatsToParity().orElseThrow()).isCloseTo(147.04, within(0.005));
    assertThat(comparison.inverted()).isTrue();
  }

  /** evidence.md K1: 36 of 40 against 16 of 80. */
  @Test
  void aRatioHasKoopmansRange() throws IOException {
    district(36, 50, 16, 80);
    Published figure = black();
    assertThat(figure.count()).isEqualTo(Cell.exact(36));
    assertThat(figure.comparison().orElseThrow().interval())
        .isInstanceOfSatisfying(
            Interval.class, it -> assertThat(it.lower()).isLessThan(3.6).isGreaterThan(2));
    assertThat(figure.countLine()).contains(new Line("sum of the file", 7));
    assertThat(figure.isBreak()).isTrue();
  }

  @Test
  void nobodyIsToldOfMorePeopleThanThereAre() throws IOException {
    kind = Kind.ACCESS;
    district(70, 60, 60, 600);
    Published figure = black();
    assertThat(figure.why()).contains(Hidden.MORE_THAN_ALL);
    assertThat(figure.printed()).isEmpty();
    assertThat(figure.comparison().orElseThrow().difference()).isEmpty();
    kind = Kind.EVENTS;
    assertThat(black().why()).as("one student may have many").isEmpty();
  }

  /** evidence.md §6.3: 1 to 9 of 40 against 60 of 600. */
  @Test
  void aHiddenNumberLeavesTheRangeThatItsRuleLeaves() throws IOException {
    kind = Kind.EVENTS;
    district(5, 40, 60, 600);
    Published figure = black();
    assertThat(figure.why()).contains(Hidden.FEW_EVENTS);
    assertThat(figure.printed()).isEmpty();
    assertThat(figure.countLine()).isEmpty();
    assertThat(figure.comparison().orElseThrow().exact())
        .isEqualTo(new Cell.Range(Fraction.of(1, 4), Optional.of(Fraction.of(9, 4))));
    assertThat(figure.comparison().orElseThrow().difference()).isEmpty();
    assertThat(figure.comparison().orElseThrow().interval()).isInstanceOf(Bounds.None.class);
  }

  /** Of people none is not told from a few: 0 to 9 of 40. */
  @Test
  void ofPeopleTheRangeBeginsWithNone() throws IOException {
    district(5, 40, 60, 600);
    assertThat(black().why()).contains(Hidden.NEAR_NONE);
    assertThat(black().comparison().orElseThrow().exact())
        .isEqualTo(new Cell.Range(Fraction.of(0), Optional.of(Fraction.of(9, 4))));
  }

  /** evidence.md §6.2: all of 24, and none of 24, are near the end as all but a few are. */
  @Test
  void allOfAGroupIsARange() throws IOException {
    district(24, 24, 60, 600);
    Published figure = black();
    assertThat(figure.why()).contains(Hidden.NEAR_ALL);
    assertThat(figure.printed()).isEmpty();
    assertThat(figure.count()).isEqualTo(Cell.suppressed(15, 24));
    assertThat(figure.value())
        .isEqualTo(new Cell.Range(Fraction.of(5, 8), Optional.of(Fraction.of(1))));
    cells.clear();
    ledger = Map.of();
    district(0, 24, 60, 600);
    assertThat(black().why()).contains(Hidden.NEAR_NONE);
    assertThat(black().count()).isEqualTo(Cell.suppressed(0, 9));
    cells.clear();
    ledger = Map.of();
    district(12, 13, 60, 600);
    assertThat(black().why()).contains(Hidden.SMALL_BASE);
    assertThat(black().count())
        .as("no range that says nothing")
        .isEqualTo(new Cell.Suppressed(Fraction.of(0), Optional.empty()));
  }

  /** That they are of ten to thirteen would tell the number of people that is hidden. */
  @Test
  void whereTheBaseIsHiddenItsOwnReasonIsGivenAlone() throws IOException {
    district(6, 12, 60, 600);
    cells.get("n").get(2023).suppressed(0, 0, 7);
    Published figure = black();
    assertThat(figure.why()).contains(Hidden.STATE);
    assertThat(figure.base()).isEqualTo(new Cell.Suppressed(Fraction.of(0), Optional.empty()));
    assertThat(figure.count()).isEqualTo(new Cell.Suppressed(Fraction.of(0), Optional.empty()));
  }

  /** Files give no count of nobody, so that "missing" would tell that the hidden base is none. */
  @Test
  void aCountThatNoFileTellsIsNotMissingWhereItsBaseIsHidden() throws IOException {
    district(0, 0, 60, 600);
    Cells untold = new Cells(PLACES, GROUPS, 0);
    untold.number(1, 60, 0, 8);
    cells.get("x").put(2023, untold);
    assertThat(black().status()).isEqualTo(Published.Status.HIDDEN);
    assertThat(black().why()).contains(Hidden.SMALL_GROUP);
  }

  /** Happenings are no people: that there was none may be said. */
  @Test
  void noEventsAreShown() throws IOException {
    kind = Kind.EVENTS;
    district(0, 24, 60, 600);
    assertThat(black().count()).isEqualTo(Cell.exact(0));
  }

  @Test
  void aHiddenNumberIsNotInTheFile() throws IOException {
    district(5, 40, 60, 600);
    EditionBook book = written("one");
    EditionBook.Section section = book.sections().getFirst();
    int entry = section.place("001") * GROUPS.size();
    assertThat(book.count(section, entry)).isZero();
    assertThat(book.value(section, entry)).isNaN();
    assertThat(book.lower(section, entry)).isNaN();
  }

  @Test
  void moreEventsThanStudentsHaveARatioAndNoRange() throws IOException {
    kind = Kind.EVENTS;
    district(90, 50, 60, 600);
    Comparison comparison = black().comparison().orElseThrow();
    assertThat(comparison.ratio()).isEqualTo(new Ratio.Finite(90 * 600.0 / (60 * 50.0)));
    assertThat(comparison.interval())
        .isEqualTo(new Bounds.None(Bounds.Reason.EVENTS_EXCEED_POPULATION));
  }

  @Test
  void noEventsOfTheReferenceIsNoNumber() throws IOException {
    kind = Kind.EVENTS;
    district(20, 50, 0, 600);
    assertThat(black().comparison().orElseThrow().ratio())
        .isEqualTo(new Ratio.NoComparisonEvents());
  }

  @Test
  void groupsThatNobodyCollectsDoNotVanish() throws IOException {
    district(20, 50, 60, 600);
    assertThat(
            new EditionReader(written("one"))
                .read(new Asked(Set.of(), Set.of("001"), Set.of(), Set.of())))
        .extracting(Published::group, Published::status)
        .contains(
            org.assertj.core.groups.Tuple.tuple("gender-identity", Published.Status.NOT_COLLECTED));
  }

  @Test
  void whatMovedIsListedAndNothingElse() throws IOException {
    district(20, 50, 60, 600);
    EditionBook first = written("one");
    assertThat(Moves.between(first, written("again"))).isEmpty();
    district(22, 50, 60, 600);
    assertThat(Moves.between(first, written("two"))).containsExactly(moved(22, 0.44));
    district(4, 50, 60, 600);
    assertThat(Moves.between(first, written("three")))
        .containsExactly(
            new Move(
                "some",
                2023,
                "001",
                "black",
                Move.Turn.GONE,
                Optional.of("near-none"),
                20,
                50,
                0,
                0,
                OptionalDouble.of(0.4),
                OptionalDouble.empty()));
  }

  @Test
  void rowsThatNoPageListsAreNoMoves() throws IOException {
    kind = Kind.STAFF;
    district(200, 50, 600, 60);
    EditionBook first = written("one");
    district(220, 50, 600, 60);
    assertThat(Moves.between(first, written("two"))).isEmpty();
  }

  @Test
  void whatIsNewlyShownOfAPlaceThatWasToldOfIsListed() throws IOException {
    district(20, 50, 60, 600);
    EditionBook shown = written("one");
    district(4, 50, 60, 600);
    EditionBook hidden = written("two");
    assertThat(Moves.between(hidden, shown))
        .contains(
            new Move(
                "some",
                2023,
                "001",
                "black",
                Move.Turn.NEW,
                Optional.empty(),
                0,
                0,
                20,
                50,
                OptionalDouble.empty(),
                OptionalDouble.of(0.4)))
        .allMatch(Move::isNew);
  }

  private static Move moved(long count, double value) {
    return new Move(
        "some",
        2023,
        "001",
        "black",
        Move.Turn.OTHER,
        Optional.empty(),
        20,
        50,
        count,
        50,
        OptionalDouble.of(0.4),
        OptionalDouble.of(value));
  }

  @Test
  void yearsOfWhichNothingNewCameAreTakenOverAsTheyStood() throws IOException {
    years = List.of(2022, 2023);
    district(20, 50, 60, 600);
    EditionBook first = written("one");
    cells.values().forEach(it -> it.remove(2022));
    years = List.of(2023);
    district(22, 50, 60, 600);
    Edition edition = Edition.of(declared(), cells, ledger);
    Path file = folder.resolve("two");
    IntPredicate touched = year -> year == 2023;
    EditionFile.write(
        edition,
        List.of("sum of a newer file", "sum of the file"),
        Optional.of(new Kept(first, touched)),
        file);
    EditionBook second = EditionBook.open(file, declared());
    assertThat(second.sections()).extracting(EditionBook.Section::year).contains(2022, 2023);
    assertThat(Moves.between(first, second)).containsExactly(moved(22, 0.44));
    assertThat(Moves.between(first, second, touched)).isEqualTo(Moves.between(first, second));
    assertThat(edition.figures()).isEqualTo(4);
    assertThat(
            new EditionReader(second)
                .read(new Asked(Set.of("some"), Set.of("001"), Set.of(2022), Set.of("black")))
                .getFirst()
                .countLine())
        .as("its source has another number now")
        .contains(new Line("sum of the file", 7));
  }

  @Test
  void whatWasHiddenStaysHiddenWhenANewerFileSaysMore() throws IOException {
    district(4, 50, 60, 600);
    written("one");
    district(14, 50, 60, 600);
    assertThat(black().why()).as("14 of 50 is near none no more").contains(Hidden.BESIDE_GROUPS);
  }

  @Test
  void everyChangedByteIsSeen() throws IOException {
    district(20, 50, 60, 600);
    written("one");
    byte[] bytes = Files.readAllBytes(folder.resolve("one"));
    for (int at = 0; at < bytes.length; at += 3) {
      byte[] changed = bytes.clone();
      changed[at] ^= 0x10;
      Path file = Files.write(folder.resolve("changed"), changed);
      assertThatThrownBy(() -> EditionBook.open(file, declared()))
          .as("byte " + at)
          .isInstanceOf(IOException.class);
    }
  }
}
