package org.commontable.home.sample;

import java.time.Clock;
import java.time.ZoneOffset;
import org.commontable.platform.database.OncePerReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whether organizations, people and figures of this table are invented. Set once, never lifted. */
@Repository
public class SampleMark {
  private final JdbcClient sql;
  private final Clock clock;

  SampleMark(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  public boolean stands() {
    return OncePerReading.of(
        this,
        "stands",
        () ->
            sql.sql("SELECT EXISTS (SELECT 1 FROM home.sample_mark)")
                .query(Boolean.class)
                .single());
  }

  public void set() {
    sql.sql("INSERT INTO home.sample_mark (at) VALUES (:at)")
        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }
}
