package org.commontable.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The files we hold. */
@Component
public final class Sources {
  private final JdbcClient sql;

  Sources(JdbcClient sql) {
    this.sql = sql;
  }

  /** Newest first, waiting ones before all. */
  public List<Source> all() {
    return sql.sql(
            """
            select * from evidence.source
            order by published_at is not null, imported_at desc, id desc
            """)
        .query((row, n) -> source(row))
        .list();
  }

  /** Published ones, the newest first: where several say the same, it speaks. */
  List<Source> newestFirst() {
    return sql.sql(
            """
            select * from evidence.source where published_at is not null
            order by published_at desc, id desc
            """)
        .query((row, n) -> source(row))
        .list();
  }

  /** A file that was published. */
  public Optional<Source> published(String sha256) {
    return sql.sql("select * from evidence.source where sha256 = :sha and published_at is not null")
        .param("sha", sha256)
        .query((row, n) -> source(row))
        .optional();
  }

  static Source source(ResultSet row) throws SQLException {
    int year = row.getInt("given_year"); // 0 for none
    return new Source(
        row.getObject("id", UUID.class),
        row.getString("sha256"),
        row.getString("name"),
        row.getString("publisher"),
        row.getString("layout"),
        row.getInt("layout_version"),
        row.getLong("size"),
        row.getInt("rows_read"),
        row.getInt("rows_kept"),
        row.getInt("cells_hidden"),
        row.getTimestamp("imported_at").toInstant(),
        Optional.ofNullable(row.getTimestamp("published_at")).map(java.sql.Timestamp::toInstant),
        year == 0 ? OptionalInt.empty() : OptionalInt.of(year));
  }
}
