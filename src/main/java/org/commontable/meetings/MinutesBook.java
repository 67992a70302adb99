package org.commontable.meetings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps the versions of all minutes. Versions are added, never changed. */
@Component
public class MinutesBook {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient sql;
  private final Ids ids;

  MinutesBook(JdbcClient sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** All versions, newest first. */
  public List<Minutes> of(UUID meeting) {
    return sql.sql(
            """
            select v.*, s.sent_at from meetings.minutes_version v
            left join meetings.notes_sent s on s.meeting = v.meeting and s.version = v.version
            where v.meeting = :meeting order by v.version desc
            """)
        .param("meeting", meeting)
        .query(MinutesBook::read)
        .list();
  }

  /** The newest published version: the minutes, for all members. */
  public Optional<Minutes> published(UUID meeting) {
    return of(meeting).stream().filter(Minutes::published).findFirst();
  }

  Minutes add(
      UUID meeting,
      String opening,
      Happenings facts,
      String closing,
      boolean published,
      Instant at,
      UUID by) {
    int version = of(meeting).stream().findFirst().map(Minutes::version).orElse(0) + 1;
    sql.sql(
            """
            insert into meetings.minutes_version (id, meeting, version, opening, closing, facts,
              published, written_at, written_by)
            values (:id, :meeting, :version, :opening, :closing, cast(:facts as jsonb),
              :published, :at, :by)
            """)
        .param("id", ids.next())
        .param("meeting", meeting)
        .param("version", version)
        .param("opening", opening)
        .param("closing", closing)
        .param("facts", JSON.writeValueAsString(facts))
        .param("published", published)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
    return of(meeting).getFirst();
  }

  /** False when this version went out before. */
  boolean noteSent(UUID meeting, int version, Instant at, UUID by) {
    return sql.sql(
                """
            insert into meetings.notes_sent (id, meeting, version, sent_at, sent_by)
            values (:id, :meeting, :version, :at, :by) on conflict do nothing
            """)
            .param("id", ids.next())
            .param("meeting", meeting)
            .param("version", version)
            .param("at", Timestamp.from(at))
            .param("by", by)
            .update()
        == 1;
  }

  private static Minutes read(ResultSet row, int n) throws SQLException {
    return new Minutes(
        row.getObject("meeting", UUID.class),
        row.getInt("version"),
        row.getString("opening"),
        JSON.readValue(row.getString("facts"), Happenings.class),
        row.getString("closing"),
        row.getBoolean("published"),
        row.getTimestamp("written_at").toInstant(),
        row.getObject("written_by", UUID.class),
        Optional.ofNullable(row.getTimestamp("sent_at")).map(Timestamp::toInstant));
  }
}
