package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files late word. A closed decision is sealed: what comes after is kept beside it. */
@Repository
public class LateNotes {
  private final JdbcClient sql;
  private final Clock clock;
  private final Chronicle chronicle;

  LateNotes(JdbcClient sql, Clock clock, Chronicle chronicle) {
    this.sql = sql;
    this.clock = clock;
    this.chronicle = chronicle;
  }

  public void file(
      Dossier dossier,
      UUID organization,
      String says,
      String words,
      boolean handedOver,
      Author author) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int made =
        sql.sql(
                """
                insert into decisions.note_after_close
                  (proposal, organization, says, words, handed_over, at, by, request)
                values (:id, :organization, :says, :words, :handed, :at, :by, :request)
                on conflict do nothing
                """)
            .param("id", dossier.proposal().id())
            .param("organization", organization)
            .param("says", says)
            .param("words", words)
            .param("handed", handedOver)
            .param("at", Rows.utc(now))
            .param("by", author.person())
            .param("request", author.request())
            .update();
    if (made == 1) {
      chronicle.write(
          "decision.note-after-close",
          author,
          organization,
          Map.of(
              "decision", dossier.proposal().number(),
              "at", Chronicle.written(now),
              "says", says,
              "words", chronicle.commit("reason", words),
              "by", handedOver ? "handed-over" : "delegate"));
    }
  }
}
