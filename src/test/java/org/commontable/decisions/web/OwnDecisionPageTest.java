package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.commontable.support.Table;
import org.junit.jupiter.api.Test;

/** A delegate says which body of her organization decided, and on which day. */
class OwnDecisionPageTest extends Table {
  private static final String NEED = "/decisions/own-decisions";

  @Test
  void itStandsWithTheStanceForMembersAndInTheRecord() {
    file("public");
    open();
    say("Faith", "support");
    assertThat(
            say("Libraries", "support", "ownBody", "<b>Board</b>", "ownDate", "2026-11-20")
                .status())
        .isEqualTo(303);
    var seen = of("Faith").get(D);
    assertThat(seen.text()).contains("Decided by <b>Board</b> on Friday, November 20, 2026.");
    assertThat(seen.body()).doesNotContain("<b>Board");
    assertThat(nobody().get(D).body()).doesNotContain("Board").doesNotContain("November 20");
    assertThat(of("Faith").get(D + ".csv").body()).contains("2026-11-20");
    assertThat(of("Faith").get(D + ".json").body()).contains("\"decidedOn\":\"2026-11-20\"");
    assertThat(of("Libraries").get(D + "/stance?for=" + id("Libraries")).body())
        .contains("value=\"2026-11-20\"");
    assertThat(payloads("decidedOn")).as("what is said stands apart from its line").isZero();
    assertThat(values("\"decidedOn\":\"2026-11-20\"")).as("only where it was said").isEqualTo(1);
    assertThat(payloads("<b>Board")).as("a free text stands apart").isZero();
    assertThatThrownBy(() -> JDBC.sql("delete from decisions.own_decision").update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void halfOfItOrADayThatHasNotComeIsRefused() {
    file("members");
    open();
    assertThat(say("Libraries", "support", "ownBody", "Board").text())
        .contains("Write the day on which it was decided.");
    assertThat(say("Libraries", "support", "ownDate", "2026-11-20").text())
        .contains("Write who decided");
    assertThat(say("Libraries", "support", "ownBody", "Board", "ownDate", "2027-01-01").text())
        .contains("This day has not come yet.");
    for (String day : new String[] {"-999999999-01-01", "0001-01-01", "tomorrow"}) {
      assertThat(say("Libraries", "support", "ownBody", "Board", "ownDate", day).status())
          .as(day)
          .isEqualTo(422);
    }
    assertThat(stances()).isZero();
  }

  @Test
  void anOrganizationThatNeedsOneIsAskedForIt() {
    file("members");
    open();
    var need = Map.of("for", id("Libraries").toString(), "need", "must");
    assertThat(of("Faith").post(NEED, need).status()).isEqualTo(403);
    assertThat(convener.post(NEED, need).status()).isEqualTo(403);
    assertThat(of("Libraries").post(NEED, need).status()).isEqualTo(303);
    assertThat(of("Libraries").post(NEED, Map.of("for", id("Libraries"), "need", "x")).status())
        .isEqualTo(422);
    assertThat(of("Libraries").get(NEED + "?for=" + id("Libraries")).status()).isEqualTo(200);
    assertThat(of("Libraries").get(NEED + "?for=" + id("Faith")).status()).isEqualTo(403);
    assertThat(say("Libraries", "support").status()).isEqualTo(422);
    assertThat(say("Faith", "support").status()).as("only there").isEqualTo(303);
    String link = vote("Libraries");
    var fields = fields("Libraries", "support", "1");
    assertThat(nobody().post(link, fields).text()).contains("Write who decided");
    assertThat(
            convener
                .post(D + "/entry", fields("Libraries", "support", "1", "channel", "phone"))
                .status())
        .as("the clerk may not know")
        .isEqualTo(303);
    assertThat(say("Libraries", "support", "ownBody", "Board", "ownDate", "2026-11-20").status())
        .isEqualTo(303);
  }

  private static int payloads(String words) {
    return OWNER
        .sql("select count(*) from record.entry where type = 'decision.stance' and line like :w")
        .param("w", "%" + words + "%")
        .query(Integer.class)
        .single();
  }

  /** Values behind commitments: what was said in a stance, whole. */
  private static int values(String words) {
    return OWNER
        .sql("select count(*) from record.commitment_value where value like :w")
        .param("w", "%" + words + "%")
        .query(Integer.class)
        .single();
  }
}
