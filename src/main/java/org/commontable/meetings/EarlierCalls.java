package org.commontable.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was called and then changed: old dates stay addresses, old words stay known. */
@Component
public class EarlierCalls {
  private final JdbcClient sql;

  EarlierCalls(JdbcClient sql) {
    this.sql = sql;
  }

  /** Oldest first. */
  public List<EarlierCall> of(UUID meeting) {
    return sql.sql("select * from meetings.earlier_call where meeting = :meeting order by no")
        .param("meeting", meeting)
        .query(
            (row, n) ->
                new EarlierCall(
                    row.getObject("held_on", LocalDate.class),
                    row.getTimestamp("starts_at").toInstant(),
                    row.getString("place"),
                    row.getTimestamp("changed_at").toInstant()))
        .list();
  }

  /** The meeting that was once called for this day. */
  public Optional<UUID> calledFor(LocalDate date) {
    return sql.sql(
            """
            select meeting from meetings.earlier_call where held_on = :date order by no limit 1
            """)
        .param("date", date)
        .query(UUID.class)
        .optional();
  }

  /** Answers given for another time no longer count; those given until now are such. */
  void keep(Meeting before, boolean moved, Instant at, UUID by) {
    sql.sql(
            """
            insert into meetings.earlier_call
              (meeting, held_on, starts_at, place, video_link, moved, answers, changed_at, changed_by)
            select :meeting, :date, :starts, :place, :link, :moved, coalesce(max(no), 0), :at, :by
            from meetings.answer where meeting = :meeting
            """)
        .param("meeting", before.id())
        .param("date", before.date())
        .param("starts", Timestamp.from(before.starts()))
        .param("place", before.place())
        .param("link", before.videoLink().orElse(null))
        .param("moved", moved)
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }
}
