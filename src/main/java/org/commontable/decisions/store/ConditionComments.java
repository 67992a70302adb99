package org.commontable.decisions.store;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What organizations say about a condition. It decides nothing: who set it does. */
@Repository
public class ConditionComments {
  /** What one of them said. */
  public record Comment(UUID organization, String words, Instant at) {}

  private final JdbcClient sql;
  private final Clock clock;
  private final Chronicle chronicle;

  ConditionComments(JdbcClient sql, Clock clock, Chronicle chronicle) {
    this.sql = sql;
    this.clock = clock;
    this.chronicle = chronicle;
  }

  public List<Comment> of(UUID condition) {
    return sql.sql("select * from decisions.condition_comment where condition = :id order by seq")
        .param("id", condition)
        .query(
            (row, n) ->
                new Comment(
                    Rows.id(row, "organization"), row.getString("words"), Rows.instant(row, "at")))
        .list();
  }

  /** The same request twice is one comment. */
  public void say(
      Dossier dossier, Condition condition, UUID organization, String words, Author author) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    int made =
        sql.sql(
                """
                insert into decisions.condition_comment
                  (condition, organization, words, at, by, request)
                values (:condition, :organization, :words, :at, :by, :request)
                on conflict do nothing
                """)
            .param("condition", condition.id())
            .param("organization", organization)
            .param("words", words)
            .param("at", Rows.utc(now))
            .param("by", author.person())
            .param("request", author.request())
            .update();
    if (made == 1) {
      chronicle.write(
          2,
          "decision.condition-comment",
          author,
          organization,
          Map.of("decision", dossier.proposal().number()),
          Map.of(
              "condition", condition.id().toString(),
              "words", chronicle.commit("comment", words)));
    }
  }
}
