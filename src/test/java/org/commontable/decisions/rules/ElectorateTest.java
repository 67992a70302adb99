package org.commontable.decisions.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who has a vote follows from dated facts alone. */
class ElectorateTest {
  private static final LocalDate ANNUAL = LocalDate.parse("2026-06-10");

  @Test
  void everybodyVotesWhereTheRulesAskForNothing() {
    assertThat(Electorate.ALL.without("partner", List.of())).isEmpty();
  }

  @Test
  void aTierWithoutAVoteHasNoneHoweverManyMeetingsItAttends() {
    var electorate = new Electorate(Set.of("partner"), 1, Optional.empty());
    assertThat(electorate.without("partner", List.of(ANNUAL, ANNUAL.plusDays(1))))
        .contains(new NoVote.Tier("partner"));
    assertThat(electorate.without("", List.of(ANNUAL))).as("given no tier: it votes").isEmpty();
  }

  @Test
  void theSameDayTwiceIsOneMeeting() {
    var two = new Electorate(Set.of(), 2, Optional.empty());
    assertThat(two.without("", List.of(ANNUAL, ANNUAL)))
        .contains(new NoVote.Attendance(1, 2, Optional.empty()));
    assertThat(two.without("", List.of(ANNUAL, ANNUAL.plusDays(30)))).isEmpty();
  }

  @Test
  void sinceTheAnnualMeetingMeansAfterIt() {
    var since = new Electorate(Set.of(), 1, Optional.of(ANNUAL));
    assertThat(since.without("", List.of(ANNUAL.minusDays(30), ANNUAL)))
        .contains(new NoVote.Attendance(0, 1, Optional.of(ANNUAL)));
    assertThat(since.without("", List.of(ANNUAL.plusDays(1)))).isEmpty();
  }
}
