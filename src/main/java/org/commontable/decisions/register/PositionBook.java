package org.commontable.decisions.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept beside the decisions: terms, speakers, ends and old positions. It only grows. */
@Repository
class PositionBook {
  /** A speaker as kept, whatever has become of her seat. */
  record Cleared(UUID id, String position, UUID person, UUID organization, boolean inPublic) {}

  /** A position from before, as somebody found it. */
  record Old(
      long number,
      String title,
      String text,
      LocalDate decided,
      String rule,
      String source,
      String audience,
      UUID by) {
    String key() {
      return "old-" + number;
    }
  }

  private final JdbcClient sql;

  PositionBook(JdbcClient sql) {
    this.sql = sql;
  }

  List<Old> old() {
    return sql.sql("select * from decisions.old_position order by decided_on desc, number desc")
        .query(PositionBook::found)
        .list();
  }

  /** Empty when one of this title and day stands there already. */
  Optional<Long> add(Old found, Instant at) {
    return sql.sql(
            """
            insert into decisions.old_position (title, text, decided_on, rule, source, audience, at, by)
            values (:title, :text, :on, :rule, :source, :audience, :at, :by)
            on conflict do nothing returning number
            """)
        .param("title", found.title())
        .param("text", found.text())
        .param("on", found.decided())
        .param("rule", found.rule())
        .param("source", found.source())
        .param("audience", found.audience())
        .param("at", Timestamp.from(at))
        .param("by", found.by())
        .query(Long.class)
        .optional();
  }

  /** By position; the last word holds. */
  Map<String, Position.Terms> terms() {
    var terms = new LinkedHashMap<String, Position.Terms>();
    sql.sql(
            """
            select distinct on (position) position, scope, review_by
            from decisions.position_terms order by position, seq desc
            """)
        .query(
            row -> {
              terms.put(
                  row.getString("position"),
                  new Position.Terms(
                      row.getString("scope"),
                      Optional.ofNullable(row.getObject("review_by", LocalDate.class))));
            });
    return terms;
  }

  void set(String position, Position.Terms terms, Instant at, UUID by) {
    sql.sql(
            """
            insert into decisions.position_terms (position, scope, review_by, at, by)
            values (:position, :scope, :review, :at, :by)
            """)
        .param("position", position)
        .param("scope", terms.scope())
        .param("review", terms.reviewBy().orElse(null))
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  /** Those whose clearance was not ended, in the order in which they were cleared. */
  List<Cleared> speakers() {
    return sql.sql(
            """
            select s.* from decisions.position_speaker s
            where not exists (select from decisions.position_speaker_end e where e.speaker = s.id)
            order by s.at, s.id
            """)
        .query(
            (row, n) ->
                new Cleared(
                    row.getObject("id", UUID.class),
                    row.getString("position"),
                    row.getObject("person", UUID.class),
                    row.getObject("organization", UUID.class),
                    row.getBoolean("in_public")))
        .list();
  }

  void clear(Cleared speaker, Instant at, UUID by) {
    sql.sql(
            """
            insert into decisions.position_speaker (id, position, person, organization, in_public, at, by)
            values (:id, :position, :person, :organization, :public, :at, :by)
            """)
        .param("id", speaker.id())
        .param("position", speaker.position())
        .param("person", speaker.person())
        .param("organization", speaker.organization())
        .param("public", speaker.inPublic())
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }

  /** False when it had ended. */
  boolean endClearance(UUID speaker, Instant at, UUID by) {
    return sql.sql(
                """
                insert into decisions.position_speaker_end (speaker, at, by) values (:id, :at, :by)
                on conflict do nothing
                """)
            .param("id", speaker)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .update()
        == 1;
  }

  Map<String, Position.End> ends(ZoneId zone) {
    var ends = new LinkedHashMap<String, Position.End>();
    sql.sql("select * from decisions.position_end")
        .query(
            row -> {
              ends.put(
                  row.getString("position"),
                  new Position.End(
                      Optional.ofNullable(row.getString("successor")),
                      row.getString("reason"),
                      LocalDate.ofInstant(row.getTimestamp("at").toInstant(), zone)));
            });
    return ends;
  }

  /** False when it had ended. */
  boolean end(String position, @Nullable String successor, String reason, Instant at, UUID by) {
    return sql.sql(
                """
                insert into decisions.position_end (position, successor, reason, at, by)
                values (:position, :successor, :reason, :at, :by) on conflict do nothing
                """)
            .param("position", position)
            .param("successor", successor)
            .param("reason", reason)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .update()
        == 1;
  }

  private static Old found(ResultSet row, int n) throws SQLException {
    return new Old(
        row.getLong("number"),
        row.getString("title"),
        row.getString("text"),
        row.getObject("decided_on", LocalDate.class),
        row.getString("rule"),
        row.getString("source"),
        row.getString("audience"),
        row.getObject("by", UUID.class));
  }
}
