package org.commontable.meetings;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who will come. The latest answer counts; earlier ones stay. */
@Component
public class Answers {
  private final JdbcClient sql;
  private final Ids ids;

  Answers(JdbcClient sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  /** The latest answer of each organization that gave one for the time it is called for now. */
  public Map<UUID, Answer> of(UUID meeting) {
    var latest = new LinkedHashMap<UUID, Answer>();
    sql.sql(
            """
            select organization, channel, answered_at, answered_by from meetings.answer
            where meeting = :meeting and no > coalesce((select max(earlier.answers)
              from meetings.earlier_call earlier where earlier.meeting = :meeting and earlier.moved), 0)
            order by no
            """)
        .param("meeting", meeting)
        .query(
            (row, n) ->
                new Answer(
                    row.getObject("organization", UUID.class),
                    row.getString("channel").equals("no")
                        ? Optional.empty()
                        : Optional.of(Channel.of(row.getString("channel"))),
                    row.getTimestamp("answered_at").toInstant(),
                    row.getObject("answered_by", UUID.class)))
        .list()
        .forEach(answer -> latest.put(answer.organization(), answer));
    return Map.copyOf(latest);
  }

  void give(UUID meeting, UUID organization, Optional<Channel> channel, Instant at, UUID by) {
    sql.sql(
            """
            insert into meetings.answer
              (id, meeting, organization, channel, answered_at, answered_by)
            values (:id, :meeting, :organization, :channel, :at, :by)
            """)
        .param("id", ids.next())
        .param("meeting", meeting)
        .param("organization", organization)
        .param("channel", channel.map(Channel::key).orElse("no"))
        .param("at", Timestamp.from(at))
        .param("by", by)
        .update();
  }
}
