package org.commontable.evidence.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commontable.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files on their way in. What they say of themselves is there for every node at once. */
@Component
public final class Intakes {
  private static final Duration KEPT = Duration.ofDays(30);

  private final JdbcClient sql;
  private final Ids ids;
  private final Clock clock;

  Intakes(JdbcClient sql, Ids ids, Clock clock) {
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  UUID begin(String name, long size, Stage stage, String by) {
    sql.sql("delete from evidence.intake where begun_at < :old")
        .param("old", Timestamp.from(clock.instant().minus(KEPT)))
        .update();
    UUID id = ids.next();
    sql.sql(
            """
            insert into evidence.intake (id, name, size, begun_by, begun_at, stage, told_at)
            values (:id, :name, :size, :by, :now, :stage, :now)
            """)
        .param("id", id)
        .param("name", name)
        .param("size", size)
        .param("by", by)
        .param("stage", stage.word())
        .param("now", Timestamp.from(clock.instant()))
        .update();
    return id;
  }

  void tell(UUID id, Stage stage, long size, long bytes) {
    sql.sql(
            """
            update evidence.intake set stage = :stage, size = :size, bytes = :bytes, told_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("stage", stage.word())
        .param("size", size)
        .param("bytes", bytes)
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  void end(UUID id, KeptReport report) {
    sql.sql(
            """
            update evidence.intake set stage = 'ended', report = :report::jsonb, told_at = :now
            where id = :id
            """)
        .param("id", id)
        .param("report", report.json())
        .param("now", Timestamp.from(clock.instant()))
        .update();
  }

  public Optional<Intake> find(UUID id) {
    return sql.sql("select * from evidence.intake where id = :id")
        .param("id", id)
        .query(Intakes::intake)
        .optional();
  }

  private static Intake intake(ResultSet row, int n) throws SQLException {
    return new Intake(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getLong("size"),
        Stage.valueOf(row.getString("stage").toUpperCase(Locale.ROOT)),
        row.getLong("bytes"),
        row.getTimestamp("told_at").toInstant(),
        Optional.ofNullable(row.getString("report")).map(KeptReport::read));
  }
}
