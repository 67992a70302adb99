package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.decisions.Status;
import org.commontable.decisions.verify.Recount;
import org.commontable.platform.record.RecordReader;
import org.commontable.support.Table;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Scenario B of docs/methods: a council of 17 seats, consensus first; 13 support with conditions, 4
 * block, so it goes to resolution, and then to a vote in which each block counts as a no.
 */
class ThirteenToFourPageTest extends Table {
  private static final String BY_DEFAULT = "{\"name\":\"fallback\"}";

  @TempDir Path folder;

  @Test
  void fromTheProposalToThePublicStatement() throws Exception {
    council("count-if-accepted", BY_DEFAULT);
    ask();
    accept(13);
    close();
    assertThat(status()).isEqualTo(Status.TO_RESOLUTION);
    assertThat(of("Teachers").get(D).text())
        .contains(
            "To resolution: 13 of 17 support; 9 of 17 needed. 13 of them with conditions. 4 block.");
    assertThat(nobody().get(D).text())
        .contains("This proposal has not been adopted; talks go on.")
        .doesNotContain("13");

    vote();
    assertThat(of("Teachers").get(D).text())
        .contains("13 for, 4 against.")
        .contains("13 of 17; 13 · 4 = 52 ≥ 3 · 17 = 51")
        .contains("13 of 17; 13 · 2 = 26 > 17");
    over();
    assertThat(status()).isEqualTo(Status.IN_FORCE);
    assertThat(of("Teachers").get(D).text())
        .contains(
            "Supported by 13 of 17 member organizations, 13 of them with conditions (listed); 4"
                + " oppose.");
    assertThat(nobody().get(D).text())
        .contains(
            "Adopted on December 20, 2026, by a vote (three-quarters of those present and a"
                + " majority of members). Supported by 13 of 17 member organizations, 13 of them"
                + " with conditions.")
        .doesNotContain("oppose")
        .doesNotContain("onsensus");
    assertThat(nobody().reading("es").get(D).text()).contains("13 de 17").doesNotContain("onsenso");
    assertThat(convener.post(D + "/notes", Map.of()).status()).isEqualTo(303);
    var tar = convener.post("/record/export.tar", Map.of()).bytes();
    var reading = RecordReader.read(Files.write(folder.resolve("record.tar"), tar));
    assertThat(reading.faults()).isEmpty();
    assertThat(Recount.of(reading.entries()).faults()).isEmpty();
  }

  @Test
  @Tag("deep")
  void oneRefusedConditionLeavesTwelveToFour() {
    council("count-if-accepted", share("2/3"));
    ask();
    accept(12);
    refuse();
    decide();
    assertThat(status()).isEqualTo(Status.IN_FORCE);
    assertThat(of("Teachers").get(D).text())
        .contains("12 for, 4 against.")
        .contains("12 · 3 = 36")
        .contains("2 · 16 = 32")
        .contains("Supported by 12 of 17 member organizations");
  }

  @Test
  void twoRefusedConditionsFailThreeQuarters() {
    council("count-if-accepted", share("3/4"));
    ask();
    accept(11);
    refuse();
    decide();
    assertThat(status()).isEqualTo(Status.FAILED);
    assertThat(of("Teachers").get(D).text())
        .contains("11 for, 4 against.")
        .contains("11 · 4 = 44")
        .contains("3 · 15 = 45");
  }

  @Test
  @Tag("deep")
  void countedAsSupportThirteenCarryItThoughNoneIsAccepted() {
    council("count-as-support", share("3/4"));
    ask();
    decide();
    assertThat(status()).isEqualTo(Status.IN_FORCE);
    assertThat(of("Teachers").get(D).text()).contains("13 · 4 = 52").contains("3 · 17 = 51");
  }

  @Test
  @Tag("deep")
  void neverCountedNothingPassesWithoutAYes() {
    council("never-count", share("2/3"));
    ask();
    accept(13);
    close();
    // Without any yes there is nothing to talk about: failed, not to resolution.
    assertThat(status()).isEqualTo(Status.FAILED);
    clock.forward(Duration.ofDays(1));
    assertThat(convener.post(D + "/vote", Map.of("date", "2026-12-20", "time", "20:00")).status())
        .isEqualTo(403);
  }

  private static String share(String share) {
    return "{\"name\":\"fallback\",\"rules\":[{\"name\":\"share-of-votes\",\"share\":\"%s\"}]}"
        .formatted(share);
  }

  private void council(String mode, String fallback) {
    for (int seat = 6; seat <= 17; seat++) {
      seat("Organization %02d".formatted(seat), "O%02d".formatted(seat), 0);
    }
    clock.forward(Duration.ofSeconds(1));
    if (!mode.equals("count-if-accepted") || !fallback.equals(BY_DEFAULT)) {
      OWNER
          .sql("update decisions.rule_book set condition_mode = :mode, fallback = :fallback")
          .param("mode", mode)
          .param("fallback", fallback)
          .update();
    }
    file("public");
    open();
  }

  private void ask() {
    var names = new ArrayList<>(table.keySet());
    for (String name : names.subList(0, 13)) {
      assertThat(say(name, "conditional", "condition1", "Small schools first.").status())
          .isEqualTo(303);
    }
    for (String name : names.subList(13, 17)) {
      assertThat(
              say(name, "block", "blockReason", "Harm", "principle", "Do none", "meet", "Ana")
                  .status())
          .isEqualTo(303);
    }
  }

  private void accept(int most) {
    answer(most, Map.of("answer", "accept", "checkOn", "2027-06-30"));
  }

  private void refuse() {
    answer(13, Map.of("answer", "refuse"));
  }

  /** The mover's answer to so many of those not answered yet. */
  private void answer(int most, Map<String, String> answer) {
    List<UUID> open =
        OWNER
            .sql(
                """
                select c.id from decisions.condition c join decisions.stance s on s.id = c.stance
                where not exists (select 1 from decisions.condition_state t
                  where t.condition = c.id and t.state <> 'open') order by s.seq
                """)
            .query(UUID.class)
            .list();
    for (UUID condition : open.subList(0, Math.min(most, open.size()))) {
      assertThat(of("Teachers").post(D + "/conditions/" + condition, answer).status())
          .isEqualTo(303);
    }
  }

  private void decide() {
    close();
    assertThat(status()).isEqualTo(Status.TO_RESOLUTION);
    vote();
    over();
  }

  private void vote() {
    clock.forward(Duration.ofDays(1));
    var there = table.values().iterator().next().id().toString();
    var met =
        Map.of("heldOn", "2026-12-04", "notes", "The four keep to their block.", "there", there);
    assertThat(convener.post(D + "/resolution-meeting", met).status()).isEqualTo(303);
    var called = convener.post(D + "/vote", Map.of("date", "2026-12-20", "time", "20:00"));
    assertThat(called.status()).as(called.text()).isEqualTo(303);
  }

  private void over() {
    clock.set(CLOSE.plus(Duration.ofDays(17)).plusMillis(1));
  }
}
