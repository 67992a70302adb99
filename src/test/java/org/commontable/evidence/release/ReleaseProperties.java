package org.commontable.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.commontable.evidence.Hidden;

/**
 * Whatever the numbers are, nobody who has all that is published comes too near to a hidden one.
 */
class ReleaseProperties {
  @Property(tries = 100)
  void noHiddenNumberOfEventsCanBeNarrowed(@ForAll long seed) {
    guarded(World.small(new Random(seed)), Counting.EVENTS);
  }

  @Property(tries = 100)
  void noSmallGroupCanBeNarrowed(@ForAll long seed) {
    guarded(World.small(new Random(seed)), Counting.POPULATION);
  }

  @Property(tries = 30)
  void noneInALargerWorldEither(@ForAll long seed) {
    guarded(World.large(new Random(seed)), Counting.EVENTS);
    guarded(World.large(new Random(seed)), Counting.POPULATION);
  }

  /** Whoever a file leaves out is taken for nobody, which may say that others are nobody too. */
  @Property(tries = 100)
  void norWhereGroupsThatAreNobodyAreLeftOut(@ForAll long seed) {
    Random random = new Random(seed);
    guarded(World.small(random).silent(random), Counting.EVENTS);
    guarded(World.large(random).silent(random), Counting.POPULATION);
  }

  /** Of a school that no file tells of a reader knows what the district leaves, and no less. */
  @Property(tries = 100)
  void norWhereASchoolIsNotTold(@ForAll long seed) {
    Random random = new Random(seed);
    guarded(World.small(random).without(random), Counting.EVENTS);
    guarded(World.large(random).without(random), Counting.POPULATION);
  }

  /** A number that is printed as a percent is known up to its rounding. */
  @Property(tries = 60)
  void norBesideRoundedNumbers(@ForAll long seed) {
    Random random = new Random(seed);
    guarded(World.small(random).rounded(random), Counting.EVENTS);
    guarded(World.large(random).rounded(random), Counting.EVENTS);
  }

  /** Of people a reader sees of how many they are some, and what their reasons rule out. */
  @Property(tries = 100)
  void norOfPeopleOfWhomTheNumberIsShown(@ForAll long seed) {
    Random random = new Random(seed);
    ofPeople(World.small(random), random);
    ofPeople(World.large(random), random);
  }

  private static void ofPeople(World world, Random random) {
    Cells people = world.people(random);
    Release.judge(people, Counting.POPULATION, List.of(), Ledger.EMPTY);
    Release.judge(world.cells(), Counting.PEOPLE, List.of(people), Ledger.EMPTY);
    wide(world, world.readerOf(people));
  }

  static void guarded(World world, Counting counting) {
    assertThat(Release.judge(world.cells(), counting, List.of(), Ledger.EMPTY)).isZero();
    wide(world, world.reader(counting));
  }

  private static void wide(World world, Reader reader) {
    for (int cell = 0; cell < world.cells().size(); cell++) {
      assertThat(world.cells().isAbsent(cell)).isEqualTo(!world.cells().isTold(cell));
      boolean follows = world.truth(cell) == 0 && world.isSilent();
      if (world.isGuarded(cell) && !follows) {
        assertThat(reader.isWide(cell, world.need(cell)))
            .as(cell + " " + world.truth(cell) + " " + world.cells().why(cell))
            .isTrue();
      }
    }
  }

  /** The first edition had districts alone, without the state. */
  @Property(tries = 60)
  void whatAnEarlierEditionShowedProtectsNothing(@ForAll long seed) {
    World world = World.small(new Random(seed));
    afterwards(world, world.districts(), Counting.EVENTS);
  }

  /** Or schools, or the state, or any of them. */
  @Property(tries = 30)
  void norDoesAnyPartOfIt(@ForAll long seed) {
    Random random = new Random(seed);
    World world = World.large(random);
    List<String> some = world.places.stream().filter(it -> random.nextBoolean()).toList();
    afterwards(world, some, random.nextBoolean() ? Counting.EVENTS : Counting.POPULATION);
  }

  static void afterwards(World world, List<String> earlier, Counting counting) {
    Cells before = world.alone(earlier);
    assertThat(Release.judge(before, counting, List.of(), Ledger.EMPTY)).isZero();
    for (int cell = 0; cell < before.size(); cell++) {
      if (before.isShown(cell)) {
        before.publish(cell);
      }
    }
    Ledger ledger = Ledger.unpacked(Ledger.EMPTY.with(before).packed());
    int exposed = Release.judge(world.cells(), counting, List.of(), ledger);
    for (int cell = 0; cell < before.size(); cell++) {
      boolean binds = before.isAnyPublished() && before.isHidden(cell);
      if (binds && before.why(cell) != Hidden.NOT_PROVED) {
        assertThat(world.cells().isHidden(cell)).isTrue();
      } else if (before.isShown(cell) && world.cells().isHidden(cell)) {
        assertThat(world.cells().why(cell))
            .as("what was shown is never hidden to protect another")
            .isNotEqualTo(Hidden.COMPLEMENT);
      }
    }
    Reader reader = world.reader(counting, before);
    long narrow = 0;
    for (int cell = 0; cell < world.cells().size(); cell++) {
      boolean known = before.isShown(cell); // it was not to be hidden then
      if (world.isGuarded(cell) && !known && !reader.isWide(cell, world.need(cell))) {
        narrow++;
      }
    }
    assertThat(narrow).isLessThanOrEqualTo(exposed);
  }
}
