package org.commontable.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** Who is at the meeting, who enters it, and whether they are enough. */
class MeetingRollPageTest extends MeetingTable {
  @Autowired Rolls rolls;

  @Test
  void theRollCountsWeightAndChambersWhereTheRulesDo() {
    call();
    var rules =
        Map.of(
            "preset",
            "consensus",
            "weight-" + id("Drivers 88"),
            "9",
            "chamber-" + id("Teachers"),
            "Unions",
            "byWeight",
            "yes",
            "byChamber",
            "yes");
    assertThat(convener.post("/rules", rules).status()).isEqualTo(303);
    clock.set(STARTS);
    for (var name : List.of("Eastside", "Families", "Faith", "League", "Libraries")) {
      enter(name, "room", "");
    }
    assertThat(convener.get(PAGE).text())
        .contains("by weight 5 of 17 took part")
        .contains("Unions: 0 of 1 took part")
        .contains("2 more are needed");
    enter("Teachers", "room", "");
    enter("Drivers 88", "room", "");
    assertThat(convener.get(PAGE).text())
        .contains("by weight 15 of 17 took part")
        .contains("The quorum is met");
  }

  @Test
  void theRollCountsOrganizationsAndSaysHowManyMoreAreNeeded() {
    call();
    clock.set(STARTS);
    for (var name : List.of("Drivers 88", "Eastside", "Families", "Teachers")) {
      enter(name, "room", "");
    }
    assertThat(convener.get(PAGE).text())
        .contains("4 of 9 member organizations are here; 5 are needed")
        .contains("One more is needed");
    var faith = delegate("Faith");
    faith.post(PAGE + "/presence", Map.of("organization", id("Faith"), "channel", "video"));
    assertThat(faith.get(PAGE).text())
        .contains("You are here, by video")
        .contains("5 of 9 member organizations are here")
        .contains("The quorum is met");
    clock.forward(Duration.ofMinutes(40));
    faith.post(PAGE + "/presence", Map.of("organization", id("Faith"), "channel", "gone"));
    assertThat(convener.get(PAGE).text()).contains("4 of 9 member organizations are here");
    assertThat(
            JDBC.sql(
                    """
                    select until_at from decisions.presence
                    where organization = :faith and channel = 'video'
                    order by seq desc limit 1
                    """)
                .param("faith", table.get("Faith").id())
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant())
        .as("decisions hear the stay and its end")
        .isEqualTo(STARTS.plus(Duration.ofMinutes(40)));
  }

  @Test
  void nobodyPutsAnotherOrganizationOnTheRoll() {
    call();
    clock.set(STARTS);
    var faith = delegate("Faith");
    assertThat(
            faith
                .post(PAGE + "/presence", Map.of("organization", id("League"), "channel", "room"))
                .status())
        .isEqualTo(403);
    assertThat(
            faith
                .post(PAGE + "/answer", Map.of("organization", id("League"), "channel", "no"))
                .status())
        .isEqualTo(403);
    assertThat(
            faith
                .post(PAGE + "/roll", Map.of("organization", id("League"), "channel", "room"))
                .status())
        .isEqualTo(403);
    assertThat(rolls.of(meeting().id()).entries()).isEmpty();
  }

  @Test
  void whatWasNotedByHandIsEnteredByItsTime() {
    call();
    clock.set(STARTS.plus(Duration.ofMinutes(50)));
    enter("League", "paper", "6:40 pm");
    assertThat(rolls.of(meeting().id()).stays().getFirst().from())
        .isEqualTo(Instant.parse("2026-12-15T23:40:00Z"));
    var outside = convener.post(PAGE + "/roll", entry("Faith", "room", "11:40 pm"));
    assertThat(outside.status()).isEqualTo(422);
    assertThat(outside.text()).contains("has not come yet");
  }

  @Test
  void theRollOpensTwoHoursBeforeAndTheDatabaseNeverForgets() {
    call();
    var faith = delegate("Faith");
    assertThat(
            faith
                .post(PAGE + "/presence", Map.of("organization", id("Faith"), "channel", "room"))
                .status())
        .isEqualTo(422);
    clock.set(STARTS.minus(Duration.ofHours(2)));
    assertThat(
            faith
                .post(PAGE + "/presence", Map.of("organization", id("Faith"), "channel", "room"))
                .status())
        .isEqualTo(303);
    assertThatThrownBy(() -> JDBC.sql("delete from meetings.roll_entry").update())
        .isInstanceOf(DataAccessException.class);
    assertThatThrownBy(() -> JDBC.sql("update meetings.minutes_version set opening = ''").update())
        .isInstanceOf(DataAccessException.class);
  }
}
