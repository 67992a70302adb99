package org.commontable.evidence.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final RecordsLaw LAW = RecordsLaw.kentucky();

  private static Turn turn(Step step, String on, String until) {
    return new Turn(
        UUID.randomUUID(),
        UUID.randomUUID(),
        step,
        LocalDate.parse(on),
        Optional.of(until).filter(day -> !day.isEmpty()).map(LocalDate::parse),
        "",
        Instant.EPOCH,
        UUID.randomUUID());
  }

  private static Deadline of(Step step, String on, String until) {
    return Deadline.of(turn(step, on, until), LAW).orElseThrow();
  }

  @Test
  void anAgencyAnswersWithinFiveWorkingDays() {
    var due = of(Step.SENT, "2026-11-20", "");
    assertThat(due)
        .isEqualTo(new Deadline(Deadline.What.REPLY, LocalDate.parse("2026-12-01"), true));
    assertThat(due.passed(LocalDate.parse("2026-12-01"))).isFalse();
    assertThat(due.passed(LocalDate.parse("2026-12-02"))).isTrue();
  }

  @Test
  void aLaterDayIsTheOneThatWasNamed() {
    assertThat(of(Step.PUT_OFF, "2026-11-20", "2027-01-08").day()).isEqualTo("2027-01-08");
  }

  @Test
  void aReviewTakesTwentyWorkingDaysAndCourtThirtyDays() {
    assertThat(of(Step.APPEALED, "2026-10-01", "").day()).isEqualTo("2026-10-29");
    var court = of(Step.OVERTURNED, "2026-10-29", "");
    assertThat(court.day()).isEqualTo("2026-11-28");
    assertThat(court.passed(LocalDate.parse("2027-01-01"))).as("nobody must go").isFalse();
  }

  @Test
  void whereOurListEndsThatIsSaid() {
    assertThat(of(Step.SENT, "2031-03-03", "").exact()).isFalse();
  }

  @Test
  void whatIsDraftedOrOverWaitsForNoDay() {
    for (Step step : EnumSet.of(Step.DRAFTED, Step.DENIED, Step.NO_ANSWER, Step.CLOSED)) {
      assertThat(Deadline.of(turn(step, "2026-11-20", ""), LAW)).as(step.key()).isEmpty();
    }
  }

  @Test
  void everyStepCanBeReachedAndEveryOneLeadsToAnEnd() {
    var reached = new HashSet<Step>(EnumSet.of(Step.DRAFTED));
    for (int i = 0; i < Step.values().length; i++) {
      for (Step step : EnumSet.copyOf(reached)) {
        reached.addAll(step.next());
      }
    }
    assertThat(reached).containsExactlyInAnyOrder(Step.values());
    var ends = new HashSet<Step>(EnumSet.of(Step.CLOSED, Step.WITHDRAWN));
    for (int i = 0; i < Step.values().length; i++) {
      for (Step step : Step.values()) {
        if (step.next().stream().anyMatch(ends::contains)) {
          ends.add(step);
        }
      }
    }
    assertThat(ends).containsExactlyInAnyOrder(Step.values());
  }

  @Test
  void nobodyHasReadTheLawItselfYet() {
    assertThat(LAW.verified()).isFalse();
    assertThat(LAW.source()).isNotBlank();
  }
}
