package org.commontable.meetings;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps which item of an agenda ran when, and who pressed. */
@Component
public class RunningItems {
  private final JdbcClient sql;
  private final Clock clock;

  RunningItems(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  public Progress of(UUID meeting) {
    return new Progress(
        sql.sql("select * from meetings.item_step where meeting = :meeting order by no")
            .param("meeting", meeting)
            .query(
                (row, n) ->
                    new Progress.Step(
                        row.getInt("position"),
                        row.getString("step").equals("started"),
                        row.getTimestamp("at").toInstant(),
                        row.getObject("entered_by", UUID.class)))
            .list());
  }

  /** Pressed twice it does nothing: the time that runs is kept. */
  public void start(UUID meeting, int position, UUID by) {
    if (!of(meeting).runs(position)) {
      add(meeting, position, "started", by);
    }
  }

  /** Does nothing when it does not run. */
  public void done(UUID meeting, int position, UUID by) {
    if (of(meeting).runs(position)) {
      add(meeting, position, "done", by);
    }
  }

  private void add(UUID meeting, int position, String step, UUID by) {
    sql.sql(
            """
            insert into meetings.item_step (meeting, position, step, at, entered_by)
            values (:meeting, :position, :step, :at, :by)
            """)
        .param("meeting", meeting)
        .param("position", position)
        .param("step", step)
        .param("at", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
  }
}
