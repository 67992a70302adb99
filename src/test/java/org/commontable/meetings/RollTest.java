package org.commontable.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** The roll is a pure reading of dated entries. */
class RollTest {
  @Provide
  Arbitrary<List<RollEntry>> entries() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.of(RollEntry.Happened.values()),
            Arbitraries.of(Channel.values()),
            Arbitraries.integers().between(0, 90))
        .as((who, what, how, minute) -> entry(who, what, how, minute))
        .list()
        .ofMaxSize(25);
  }

  @Property(tries = 500)
  void whoIsThereIsWhatReplayingTheEntriesByTheirTimesGives(
      @ForAll("entries") List<RollEntry> entries, @ForAll @IntRange(max = 91) int minute) {
    var here = new HashMap<UUID, Channel>();
    entries.stream()
        .sorted(java.util.Comparator.comparing(RollEntry::at))
        .filter(entry -> !entry.at().isAfter(at(minute)))
        .forEach(
            entry -> {
              if (entry.happened() == RollEntry.Happened.ARRIVED) {
                here.put(entry.organization(), entry.channel());
              } else {
                here.remove(entry.organization());
              }
            });
    assertThat(new Roll(entries).at(at(minute))).isEqualTo(here);
  }

  @Property(tries = 300)
  void noOrganizationIsInTwoPlacesAtOnceAndNoStayIsEmpty(
      @ForAll("entries") List<RollEntry> entries) {
    var stays = new Roll(entries).stays();
    for (var stay : stays) {
      assertThat(stay.until().orElse(at(1000))).isAfter(stay.from());
    }
    for (int minute = 0; minute <= 91; minute++) {
      var instant = at(minute);
      var seen = new HashSet<UUID>();
      for (var stay : stays) {
        if (stay.covers(instant)) {
          assertThat(seen.add(stay.organization())).isTrue();
        }
      }
    }
  }

  @Property(tries = 300)
  void everyStepIsTheNumberThereFromThatInstantOn(@ForAll("entries") List<RollEntry> entries) {
    var members = Set.of(id(0), id(1), id(2));
    var roll = new Roll(entries);
    var steps = new ArrayList<>(roll.steps(members));
    for (int minute = 0; minute <= 91; minute++) {
      var instant = at(minute);
      int drawn =
          steps.stream()
              .filter(step -> !step.at().isAfter(instant))
              .reduce((before, after) -> after)
              .map(Roll.Step::here)
              .orElse(0);
      assertThat(drawn)
          .isEqualTo((int) roll.at(instant).keySet().stream().filter(members::contains).count());
    }
  }

  @Test
  void anArrivalEnteredByMistakeIsStruckByLeavingAtTheSameInstant() {
    var roll =
        new Roll(
            List.of(
                entry(1, RollEntry.Happened.ARRIVED, Channel.ROOM, 5),
                entry(1, RollEntry.Happened.DEPARTED, Channel.ROOM, 5)));
    assertThat(roll.stays()).isEmpty();
  }

  private static RollEntry entry(int who, RollEntry.Happened what, Channel how, int minute) {
    return new RollEntry(id(who), what, how, at(minute), at(0), id(9), true);
  }

  private static UUID id(int number) {
    return new UUID(7, number);
  }

  private static Instant at(int minute) {
    return Instant.parse("2026-12-15T23:30:00Z").plusSeconds(60L * minute);
  }
}
