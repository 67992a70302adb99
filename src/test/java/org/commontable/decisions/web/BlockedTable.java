package org.commontable.decisions.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commontable.support.Reader;
import org.commontable.support.Table;
import org.junit.jupiter.api.BeforeEach;

/** For tests of what follows when consensus failed: three of five support, Faith blocks. */
abstract class BlockedTable extends Table {
  static final String MEETING = D + "/resolution-meeting";
  static final String VOTE = D + "/vote";
  static final String AGAIN = D + "/reopening";
  static final String[] BLOCK = {
    "blockReason", "It harms small schools", "principle", "No pupil is named", "meet", "Ana"
  };

  static final Instant VOTE_CLOSE = Instant.parse("2026-12-21T01:00:00Z");

  @BeforeEach
  void aDecisionThatFaithBlocks() {
    file("public");
    open();
    for (String yes : List.of("Eastside", "Northside", "Teachers")) {
      say(yes, "support");
    }
    assertThat(say("Faith", "block", BLOCK).status()).isEqualTo(303);
    close();
    clock.forward(Duration.ofDays(1));
  }

  /** By the convener, from a page that she has just read. */
  Reader.Seen post(String path, Map<String, String> fields) {
    convener.get(D);
    return convener.post(path, fields);
  }

  void meet() {
    assertThat(post(MEETING, meeting("2026-12-04", "We met.")).status()).isEqualTo(303);
  }

  void vote() {
    meet();
    var called = post(VOTE, closing("2026-12-20"));
    assertThat(called.status()).as(called.text()).isEqualTo(303);
    clock.forward(Duration.ofMinutes(1));
  }

  void overVote() {
    clock.set(VOTE_CLOSE.plusMillis(1));
  }

  Map<String, String> meeting(String heldOn, String notes) {
    return new HashMap<>(Map.of("heldOn", heldOn, "notes", notes, "there", id("Faith").toString()));
  }

  static Map<String, String> closing(String date) {
    return new HashMap<>(Map.of("date", date, "time", "20:00"));
  }
}
