package org.commontable.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.commontable.evidence.figures.Edition;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Sends all published cells of public inputs through the gate and writes what pages may show. */
final class Publication {
  private static final Set<Integer> NO_YEAR = Set.of(0);

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
    renewIf(() -> true);
  }

  /** As above, where it is still called for when nobody else is at it. */
  void renewIf(BooleanSupplier calledFor) {
    // One at a time: the second waits and then reads what the first has published.
    sql.sql("select pg_advisory_xact_lock(hashtext('evidence.publication'))").query(row -> {});
    if (!calledFor.getAsBoolean()) {
      return;
    }
    Editions.Renewed renewed = editions.publish();
    boolean whole = renewed.renewal().isWhole();
    Set<Integer> years = renewed.renewal().years().filter(it -> !it.isEmpty()).orElse(NO_YEAR);
    List<GateCell> shown =
        new Gate(Indicator.all())
            .judge(versions(whole, years)).stream()
                .map(it -> asStrict(it, renewed.edition()))
                .toList();
    sql.sql("delete from evidence.shown where :whole or year in (:years)")
        .param("whole", whole)
        .param("years", years)
        .update();
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

  private List<GateCell> versions(boolean whole, Set<Integer> years) {
    return sql.sql(
            """
            select c.input, c.place, c.year, c.student_group, c.amount, c.source, c.line
            from evidence.cell c join evidence.source s on s.id = c.source
            where s.published_at is not null and c.input in (:inputs)
              and c.mark is distinct from 'not-applicable'
              and (:whole or c.year in (:years))
            order by s.published_at desc, s.id desc
            """)
        .param("inputs", Indicator.publicInputs())
        .param("whole", whole)
        .param("years", years)
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
