package org.commontable.members;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Eligibility is a pure query over dated facts. */
class MembershipTest {
  /** Somebody presses join (true) or leave (false) at this minute. */
  record Press(int organization, int minute, boolean joins) {}

  @Provide
  Arbitrary<List<Press>> presses() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 60),
            Arbitraries.of(true, false))
        .as(Press::new)
        .list()
        .ofMaxSize(40)
        .map(
            list ->
                list.stream().sorted(java.util.Comparator.comparingInt(Press::minute)).toList());
  }

  @Property(tries = 500)
  void standingAtAnyInstantIsWhatReplayingEveryPressGives(
      @ForAll("presses") List<Press> presses, @ForAll @IntRange(min = -1, max = 61) int minute) {
    var standing =
        presses.stream()
            .filter(press -> press.minute() <= minute)
            .collect(Collectors.toMap(Press::organization, Press::joins, (before, after) -> after));
    var expected =
        standing.entrySet().stream()
            .filter(Map.Entry::getValue)
            .map(entry -> id(entry.getKey()))
            .collect(Collectors.toSet());
    assertThat(Membership.inGoodStanding(facts(presses), at(minute))).isEqualTo(expected);
  }

  @Property(tries = 200)
  void theOrderInWhichFactsAreReadNeverMatters(
      @ForAll("presses") List<Press> presses, @ForAll @IntRange(min = 0, max = 60) int minute) {
    var facts = facts(presses);
    assertThat(Membership.inGoodStanding(facts.reversed(), at(minute)))
        .isEqualTo(Membership.inGoodStanding(facts, at(minute)));
  }

  @Test
  void theInstantOfJoiningIsInsideAndTheInstantOfLeavingIsNot() {
    var fact = new Membership(id(1), at(10), Optional.of(at(20)));
    assertThat(Membership.inGoodStanding(List.of(fact), at(10))).isEqualTo(Set.of(id(1)));
    assertThat(Membership.inGoodStanding(List.of(fact), at(20))).isEmpty();
  }

  private static List<Membership> facts(List<Press> presses) {
    var facts = new ArrayList<Membership>();
    var open = new HashMap<Integer, Instant>();
    for (var press : presses) {
      if (press.joins()) {
        open.putIfAbsent(press.organization(), at(press.minute()));
      } else if (open.containsKey(press.organization())) {
        facts.add(
            new Membership(
                id(press.organization()),
                open.remove(press.organization()),
                Optional.of(at(press.minute()))));
      }
    }
    open.forEach((number, from) -> facts.add(new Membership(id(number), from, Optional.empty())));
    return facts;
  }

  private static UUID id(int number) {
    return new UUID(7, number);
  }

  private static Instant at(int minute) {
    return Instant.parse("2026-11-17T00:00:00Z").plusSeconds(60L * minute);
  }
}
