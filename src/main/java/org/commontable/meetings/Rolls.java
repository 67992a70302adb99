package org.commontable.meetings;

import java.sql.Timestamp;
import java.util.Locale;
import java.util.UUID;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the roll of every meeting. Entries are added, never changed: the database refuses it. */
@Component
public class Rolls {
  private final JdbcClient sql;
  private final Ids ids;

  Rolls(JdbcClient sql, Ids ids) {
    this.sql = sql;
    this.ids = ids;
  }

  public Roll of(UUID meeting) {
    return new Roll(
        sql.sql("select * from meetings.roll_entry where meeting = :meeting order by no")
            .param("meeting", meeting)
            .query(
                (row, n) ->
                    new RollEntry(
                        row.getObject("organization", UUID.class),
                        RollEntry.Happened.valueOf(
                            row.getString("happened").toUpperCase(Locale.ROOT)),
                        Channel.of(row.getString("channel")),
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("entered_at").toInstant(),
                        row.getObject("entered_by", UUID.class),
                        row.getBoolean("by_clerk")))
            .list());
  }

  void add(UUID meeting, RollEntry entry) {
    sql.sql(
            """
            insert into meetings.roll_entry (id, meeting, organization, happened, channel, at,
              entered_at, entered_by, by_clerk)
            values (:id, :meeting, :organization, :happened, :channel, :at, :entered, :by, :clerk)
            """)
        .param("id", ids.next())
        .param("meeting", meeting)
        .param("organization", entry.organization())
        .param("happened", entry.happened().name().toLowerCase(Locale.ROOT))
        .param("channel", entry.channel().key())
        .param("at", Timestamp.from(entry.at()))
        .param("entered", Timestamp.from(entry.entered()))
        .param("by", entry.enteredBy())
        .param("clerk", entry.byClerk())
        .update();
  }
}
