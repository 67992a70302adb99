package org.commontable.decisions.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commontable.platform.database.OncePerReading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Decisions with conditions that wait, or whose day to be looked at comes. */
@Repository
public class ChecksAhead {
  private static final int NEAREST = 50;

  private final JdbcClient sql;
  private final Dossiers dossiers;

  ChecksAhead(JdbcClient sql, Dossiers dossiers) {
    this.sql = sql;
    this.dossiers = dossiers;
  }

  /** All that move, and those {@link AtRest at rest} with a day up to this one. */
  public List<Dossier> until(LocalDate day) {
    return with(
        sql.sql("select distinct proposal from decisions.check_ahead where check_on <= :day")
            .param("day", day)
            .query((row, n) -> Rows.id(row, "proposal"))
            .list());
  }

  /** The same, and those with the nearest days after it. */
  List<Dossier> untilAndNearest(LocalDate day) {
    return with(OncePerReading.of(this, "nearest " + day, () -> nearest(day)));
  }

  private List<UUID> nearest(LocalDate day) {
    return sql.sql(
            """
            select proposal from decisions.check_ahead where check_on <= :day
            union
            select proposal from (select proposal from decisions.check_ahead
              order by check_on, condition limit :nearest) nearest
            """)
        .param("day", day)
        .param("nearest", NEAREST)
        .query((row, n) -> Rows.id(row, "proposal"))
        .list();
  }

  private List<Dossier> with(List<UUID> resting) {
    var all = new ArrayList<>(dossiers.moving());
    all.addAll(dossiers.of(resting));
    return all;
  }
}
