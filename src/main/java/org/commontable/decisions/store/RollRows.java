package org.commontable.decisions.store;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the roll: one query for all decisions that count it. */
@Component
class RollRows {
  private final JdbcClient sql;

  RollRows(JdbcClient sql) {
    this.sql = sql;
  }

  /** What can matter to any of these; {@link Stay#within} says what to each. */
  List<Stay> of(Collection<Opening> openings) {
    if (openings.isEmpty()) {
      return List.of();
    }
    Instant opened = openings.stream().map(Opening::at).min(Comparator.naturalOrder()).get();
    return sql.sql(
            """
            select * from decisions.presence p
            where (noted_at >= :opened or until_at is null or until_at >= :opened)
              and not exists (select 1 from decisions.presence later
                where later.organization = p.organization and later.from_at = p.from_at
                  and later.seq > p.seq and later.noted_at < :opened)
            order by seq
            """)
        .param("opened", Rows.utc(opened))
        .query(
            (row, n) ->
                new Stay(
                    Rows.id(row, "organization"),
                    Rows.instant(row, "from_at"),
                    Rows.maybeInstant(row, "until_at"),
                    row.getString("channel"),
                    Rows.instant(row, "noted_at")))
        .list();
  }

  /** The roll of a decision; after its close nothing more comes on it, but for an emergency's. */
  static List<Stay> of(List<Stay> all, @Nullable Opening opening, Rounds rounds) {
    if (opening == null || all.isEmpty()) {
      return List.of();
    }
    Instant closed =
        rounds
            .closing()
            .filter(_ -> opening.emergency().isEmpty())
            .map(Closing::closed)
            .orElse(Instant.MAX);
    return Stay.within(all, opening.at(), closed);
  }
}
