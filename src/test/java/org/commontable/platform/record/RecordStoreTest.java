package org.commontable.platform.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.commontable.support.Database;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The record as it stands in the database. */
class RecordStoreTest extends Database {
  private final StoredRecord record = new StoredRecord(JDBC, CLOCK);

  @BeforeEach
  void anEmptyRecord() {
    empty();
  }

  @Test
  void entriesAreNumberedWithoutGapsAndChainedByTheirHashes() {
    var first = append("first");
    var second = append("second");

    assertThat(first.seq()).isEqualTo(1);
    assertThat(first.prev()).isEqualTo("0".repeat(64));
    assertThat(second.seq()).isEqualTo(2);
    assertThat(second.prev()).isEqualTo(first.hash());
    assertThat(second.hash()).isEqualTo(second.computedHash());
    assertThat(record.head()).isEqualTo(new Head(2, second.hash()));
    assertThat(record.newest(5)).containsExactly(second, first);
  }

  @Test
  void anEntryStandsOrFallsWithTheChangeItTellsOf() {
    append("stays");
    TX.executeWithoutResult(
        change -> {
          record.append(fact("goes"));
          change.setRollbackOnly();
        });

    assertThat(append("next").seq()).isEqualTo(2);
  }

  @Test
  void anEntryOutsideATransactionIsRefused() {
    assertThatThrownBy(() -> record.append(fact("alone"))).hasMessageContaining("transaction");
  }

  @Test
  void manyWritersAtOnceLeaveNoGapAndNoFork() throws Exception {
    try (var pool = Executors.newFixedThreadPool(6)) {
      var jobs = new ArrayList<Callable<Entry>>();
      for (int i = 0; i < 60; i++) {
        jobs.add(() -> append("at once"));
      }
      for (var job : pool.invokeAll(jobs)) {
        assertThat(job.get().seq()).isPositive();
      }
    }

    var prev = Head.EMPTY;
    for (var entry : record.newest(100).reversed()) {
      assertThat(entry.seq()).isEqualTo(prev.seq() + 1);
      assertThat(entry.prev()).isEqualTo(prev.hash());
      prev = new Head(entry.seq(), entry.hash());
    }
    assertThat(prev.seq()).isEqualTo(60);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE record.entry SET type = 'other'",
        "DELETE FROM record.entry",
        "TRUNCATE record.entry",
        "UPDATE record.text SET content = 'other'",
        "DELETE FROM record.text",
        "TRUNCATE record.text",
        "UPDATE record.commitment_value SET value = 'other'",
        "TRUNCATE record.commitment_value"
      })
  void neitherTheApplicationNorTheOwnerOfTheTablesCanRewriteIt(String attempt) {
    append("kept");

    assertThatThrownBy(() -> JDBC.sql(attempt).update())
        .hasStackTraceContaining("permission denied");
    assertThatThrownBy(() -> OWNER.sql(attempt).update())
        .hasStackTraceContaining("the record only grows");
  }

  @Test
  void anEntryThatDoesNotContinueTheChainIsRefusedByTheDatabaseItself() {
    append("kept");

    assertThatThrownBy(
            () ->
                JDBC.sql(
                        """
                        INSERT INTO record.entry (seq, format, time, type, actor, channel, request_id, prev, hash, line)
                        VALUES (3, 1, now(), 'x', gen_random_uuid(), 'web', gen_random_uuid(),
                                repeat('a', 64), repeat('b', 64), '{}')
                        """)
                    .update())
        .hasStackTraceContaining("does not continue the record");
  }

  @Test
  void whatTheDocumentDoesNotDescribeIsNotAppended() {
    assertThatThrownBy(() -> write(fact("record.unheard-of", Map.of())))
        .hasMessageContaining("record-format.md")
        .hasMessageContaining("record.unheard-of");
    assertThatThrownBy(() -> write(fact("record.note", Map.of("unheardOf", 1L))))
        .hasMessageContaining("unheardOf");
  }

  @Test
  void aTypeMayHaveANewerFormatAndTheOldOneStaysReadable() {
    var text = "text:" + "0".repeat(64);
    var described =
        DescribedTypes.of(
            "## `petition.opened`\n| `text` | one |\n## `petition.opened`, format 2\n| `texts` | all |\n");
    described.mustDescribe(fact(1, Map.of("text", text)));
    described.mustDescribe(fact(2, Map.of("texts", text)));
    assertThatThrownBy(() -> described.mustDescribe(fact(1, Map.of("texts", text))))
        .hasMessageContaining("texts");
    assertThatThrownBy(() -> described.mustDescribe(fact(3, Map.of())))
        .hasMessageContaining("format 3");
    var kept = TX.execute(change -> record.text("We ask for nurses."));
    var first = write(fact(1, Map.of("text", kept)));
    var second =
        write(fact(2, Map.of("text", Map.of("original", "en", "texts", Map.of("en", kept)))));
    assertThat(List.of(first.format(), second.format())).containsExactly(1, 2);
    assertThat(record.newest(2)).as("both are read back").containsExactly(second, first);
    assertThat(second.prev()).isEqualTo(first.hash());
  }

  @Test
  void aNameIsCommittedWithSaltAndCanBeErasedWithoutBreakingTheChain() {
    var once = TX.execute(it -> record.commit("name", "Ruth"));
    var again = TX.execute(it -> record.commit("name", "Ruth"));
    var entry = append(once.reference());

    assertThat(once.hash()).isNotEqualTo(again.hash());
    assertThat(record.value(once.hash())).contains("Ruth");
    assertThat(record.erase(once.hash())).isTrue();
    assertThat(record.value(once.hash())).isEmpty();
    assertThat(record.newest(1)).containsExactly(entry);
    assertThat(entry.computedHash()).isEqualTo(entry.hash());
    assertThat(record.erase(once.hash())).isFalse();
  }

  @Test
  void whatWasSaidForAnOrganizationIsNeverErased() {
    var reason = TX.execute(it -> record.commit("reason", "Our board has not met."));
    var said =
        TX.execute(
            it ->
                record.close(
                    2, "decision.stance", Map.of("says", "block", "reason", reason.reference())));
    var id = UUID.randomUUID();
    var entry =
        write(
            new Fact(
                2,
                "decision.stance",
                id,
                id,
                "web",
                id,
                Map.of("decision", "2026-1", "closed", said)));
    var hash = said.substring(Commitment.PREFIX.length());

    assertThat(record.erase(hash)).isFalse();
    assertThat(record.erase(reason.hash())).as("free words inside may go").isTrue();
    assertThat(Closed.opened(entry, one -> record.value(one).orElse(null)).payload())
        .isEqualTo(Map.of("decision", "2026-1", "says", "block", "reason", reason.reference()));
  }

  @Test
  void theSameTextIsKeptOnce() {
    assertThat(record.text("We ask for nurses.")).isEqualTo(record.text("We ask for nurses."));
    assertThat(JDBC.sql("SELECT count(*) FROM record.text").query(Long.class).single())
        .isEqualTo(1);
  }

  private Entry append(String note) {
    return write(fact(note));
  }

  private Entry write(Fact fact) {
    return TX.execute(change -> record.append(fact));
  }

  private static Fact fact(String note) {
    return fact("record.note", Map.of("note", note, "lines", List.of(1, 2L, true)));
  }

  private static Fact fact(int format, Map<String, Object> payload) {
    return new Fact(
        format, "petition.opened", Fact.PROGRAM, null, "program", UUID.randomUUID(), payload);
  }

  private static Fact fact(String type, Map<String, Object> payload) {
    return new Fact(type, Fact.PROGRAM, null, "program", UUID.randomUUID(), payload);
  }
}
