package org.commontable.decisions.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commontable.platform.record.Entry;
import org.commontable.platform.record.Fact;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A record that is whole may still tell of an election that was not held so: the recount says it.
 */
class ElectionLogTest {
  private static final Instant OPENS = Instant.parse("2026-11-24T01:00:00Z");
  private static final Instant CLOSES = Instant.parse("2026-11-30T01:00:00Z");
  private static final List<String> ORGANIZATIONS = List.of(id(0xA), id(0xB), id(0xC));
  private static final String OFFICE = id(1);
  private static final String ADA = id(2);
  private static final String BEN = id(3);

  private final List<Entry> entries = new ArrayList<>();

  private static String id(int n) {
    return new UUID(0, n).toString();
  }

  @BeforeEach
  void threeOrganizationsAnnounceAndTwoVote() {
    for (String organization : ORGANIZATIONS) {
      add("organization.joined", organization, OPENS.minusSeconds(9), Map.of("name", "O"));
      add(
          "seat.given",
          organization,
          OPENS.minusSeconds(9),
          Map.of("seat", organization, "person", Fact.PROGRAM.toString(), "kind", "delegate"));
    }
    add("election.announced", null, OPENS.minusSeconds(5), announced("1/1"));
    vote(0, OPENS);
    vote(1, CLOSES);
  }

  private static Map<String, Object> announced(String weight) {
    return Map.of(
        "election", "1",
        "winning", "most",
        "members",
            ORGANIZATIONS.stream()
                .map(one -> Map.of("id", one, "name", "O", "weight", weight))
                .toList(),
        "offices",
            List.of(
                Map.of(
                    "id",
                    OFFICE,
                    "candidates",
                    List.of(
                        Map.of("id", ADA, "organization", ORGANIZATIONS.get(0)),
                        Map.of("id", BEN, "organization", ORGANIZATIONS.get(1))))),
        "opensAt", "2026-11-24T01:00:00.000Z",
        "closesAt", "2026-11-30T01:00:00.000Z");
  }

  private void vote(int organization, Instant at) {
    add("election.voted", ORGANIZATIONS.get(organization), at, Map.of("election", "1"));
  }

  private static Map<String, Object> ballot(String code, String choice) {
    return Map.of("receipt", code, "choices", List.of(choice));
  }

  private void count(long ada, long ben, String elected, List<Map<String, Object>> ballots) {
    add(
        "election.counted",
        null,
        CLOSES.plusSeconds(40),
        Map.of(
            "election",
            "1",
            "ballots",
            ballots,
            "results",
            List.of(
                Map.of(
                    "office",
                    OFFICE,
                    "votes",
                    List.of(
                        Map.of("candidate", ADA, "votes", ada),
                        Map.of("candidate", BEN, "votes", ben)),
                    "blank",
                    2 - ada - ben,
                    "valid",
                    ada + ben,
                    "elected",
                    elected,
                    "runOff",
                    List.of()))));
  }

  @Test
  void anElectionHeldAsItShouldBeHasNoFault() {
    count(1, 0, ADA, List.of(ballot("AA", ADA), ballot("BB", "blank")));
    assertThat(sentences()).isEmpty();
  }

  @Test
  void aBallotTooManyIsFoundBecauseVotersAreTicked() {
    count(2, 0, ADA, List.of(ballot("AA", ADA), ballot("BB", ADA), ballot("CC", BEN)));
    assertThat(sentences()).contains("3 ballots in the box, but 2 organizations voted");
  }

  @Test
  void aWinnerWhoDidNotWinIsFound() {
    count(1, 0, BEN, List.of(ballot("AA", ADA), ballot("BB", "blank")));
    assertThat(sentences()).contains("results recounted as");
  }

  @Test
  void oneCodeTwiceOrAnOrderThatCouldTellSomethingIsFound() {
    count(2, 0, ADA, List.of(ballot("BB", ADA), ballot("AA", ADA)));
    assertThat(sentences()).contains("out of the order of their codes");
  }

  @Test
  void aSecondVoteALateOneAndAStrangersAreFound() {
    vote(1, CLOSES);
    assertThat(sentences()).contains("a second ballot of one organization");
    entries.removeLast();
    vote(2, CLOSES.plusSeconds(61));
    assertThat(sentences()).contains("after the close");
    entries.removeLast();
    vote(2, OPENS.minusMillis(1));
    assertThat(sentences()).contains("before the opening");
    entries.removeLast();
    add("election.voted", id(0xD), OPENS, Map.of("election", "1"));
    assertThat(sentences()).contains("not at this table");
  }

  @Test
  void nothingComesAfterTheBoxWasOpened() {
    count(1, 0, ADA, List.of(ballot("AA", ADA), ballot("BB", "blank")));
    vote(2, CLOSES);
    assertThat(sentences()).contains("the box was opened already");
  }

  @Test
  void whoeverWithdrewIsNotElected() {
    add(
        "election.withdrawn",
        ORGANIZATIONS.getFirst(),
        CLOSES,
        Map.of("election", "1", "candidate", ADA));
    count(1, 0, ADA, List.of(ballot("AA", ADA), ballot("BB", "blank")));
    assertThat(sentences()).contains("results recounted as");
  }

  @Test
  void weightsThatWouldNameABallotAreFound() {
    entries.clear();
    for (String organization : ORGANIZATIONS) {
      add("organization.joined", organization, OPENS, Map.of("name", "O"));
    }
    add("election.announced", null, OPENS, announced("2/1"));
    assertThat(sentences()).contains("has a weight that no entry gave it");
  }

  /** Of the three two have voted: more than half, but not all. */
  @Test
  void theQuorumIsCountedFromThoseWhoVoted() {
    quorum(Map.of("kind", "majority"), Map.of("kind", "majority"));
    counted("decided", ADA);
    assertThat(sentences()).isEmpty();
  }

  @Test
  void whoIsElectedWithoutAQuorumIsFound() {
    Map<String, Object> all = Map.of("kind", "share", "share", "1/1");
    quorum(all, all);
    counted("lapsed-no-quorum", "");
    assertThat(sentences()).isEmpty();
    entries.removeLast();
    counted("decided", ADA);
    assertThat(sentences()).contains("by its quorum it is lapsed-no-quorum");
    entries.removeLast();
    counted("lapsed-no-quorum", ADA);
    assertThat(sentences()).contains("results recounted as");
  }

  @Test
  void aQuorumOfItsOwnIsFound() {
    quorum(Map.of("kind", "majority"), Map.of("kind", "fixed", "n", 1L));
    assertThat(sentences()).contains("a quorum that its rules do not name");
  }

  private void quorum(Map<String, Object> ofRules, Map<String, Object> announced) {
    entries.removeIf(entry -> entry.type().startsWith("election."));
    add("rules.proposed", null, OPENS.minusSeconds(8), Map.of("version", 1L, "quorum", ofRules));
    var payload = new HashMap<>(announced("1/1"));
    payload.put("rules", 1L);
    payload.put("quorum", announced);
    add("election.announced", null, OPENS.minusSeconds(5), payload);
    vote(0, OPENS);
    vote(1, CLOSES);
  }

  private void counted(String outcome, String elected) {
    count(1, 0, elected, List.of(ballot("AA", ADA), ballot("BB", "blank")));
    Entry last = entries.removeLast();
    var payload = new HashMap<>(last.payload());
    payload.put("outcome", outcome);
    add(last.type(), null, last.time(), payload);
  }

  private void add(String type, String organization, Instant time, Map<String, ?> payload) {
    entries.add(
        new Entry(
            entries.size() + 1,
            1,
            time,
            type,
            Fact.PROGRAM,
            organization == null ? null : UUID.fromString(organization),
            "web",
            Fact.PROGRAM,
            new HashMap<>(payload),
            "",
            ""));
  }

  private String sentences() {
    return String.join(
        "\n", Recount.of(entries).faults().stream().map(fault -> fault.sentence()).toList());
  }
}
