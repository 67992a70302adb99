package org.commontable.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.commontable.evidence.figures.Edition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends all published cells of public inputs through the gate and writes what pages may show. */
final class Publication {
  private final JdbcClient sql;
  private final JdbcTemplate jdbc;
  private final Editions editions;

  Publication(JdbcClient sql, JdbcTemplate jdbc, Editions editions) {
    this.sql = sql;
    this.jdbc = jdbc;
    this.editions = editions;
  }

  /** In the caller's transaction: readers see the old figures until it commits. */
  void renew() {
    // One at a time: the second waits and then reads what the first has published.
    sql.sql("select pg_advisory_xact_lock(hashtext('evidence.publication'))").query(row -> {});
    Edition edition = editions.publish();
    List<GateCell> shown =
        new Gate(Indicator.all())
            .judge(versions()).stream().map(it -> asStrict(it, edition)).toList();
    sql.sql("delete from evidence.shown").update();
    List<@org.jspecify.annotations.Nullable Object[]> rows = new ArrayList<>();
    for (GateCell cell : shown) {
      rows.add(
          new @org.jspecify.annotations.Nullable Object[] {
            cell.key().input(),
            cell.key().place(),
            cell.key().year(),
            cell.key().group().word(),
            cell.amount().isPresent() ? cell.amount().getAsLong() : null,
            cell.hidden().map(Hidden::word).orElse(null),
            cell.source(),
            cell.line()
          });
    }
    jdbc.batchUpdate(
        """
        insert into evidence.shown
          (input, place, year, student_group, amount, hidden, source, line)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        rows);
  }

  /** The pages' older table never shows what the edition hides: one reader sees both. */
  private static GateCell asStrict(GateCell cell, Edition edition) {
    CellKey key = cell.key();
    return cell.isHidden()
        ? cell
        : edition
            .hidden(key.input(), key.year(), key.place(), key.group().word())
            .map(cell::hide)
            .orElse(cell);
  }

  private List<GateCell> versions() {
    return sql.sql(
            """
            select c.input, c.place, c.year, c.student_group, c.amount, c.source, c.line
            from evidence.cell c join evidence.source s on s.id = c.source
            where s.published_at is not null and c.input in (:inputs)
              and c.mark is distinct from 'not-applicable'
            order by s.published_at desc, s.id desc
            """)
        .param("inputs", Indicator.publicInputs())
        .query(
            (row, n) -> {
              long amount = row.getLong("amount");
              OptionalLong known = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(amount);
              return new GateCell(
                  new CellKey(
                      row.getString("input"),
                      row.getString("place"),
                      row.getInt("year"),
                      StudentGroup.of(row.getString("student_group")).orElseThrow()),
                  known,
                  Optional.empty(),
                  row.getObject("source", UUID.class),
                  row.getLong("line"));
            })
        .list();
  }
}
