package org.commontable.evidence;

import java.util.HashMap;
import java.util.Map;
import org.commontable.evidence.figures.Edition;
import org.commontable.evidence.release.Ledger;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What all editions so far showed and hid, by input and year ({@code evidence.released}). */
final class EditionLedgers {
  private final JdbcClient sql;
  private final JdbcTemplate jdbc;

  EditionLedgers(JdbcClient sql, JdbcTemplate jdbc) {
    this.sql = sql;
    this.jdbc = jdbc;
  }

  Map<Edition.Key, Ledger> all() {
    Map<Edition.Key, Ledger> all = new HashMap<>();
    sql.sql("select input, year, cells from evidence.released")
        .query(
            row -> {
              all.put(
                  new Edition.Key(row.getString("input"), row.getInt("year")),
                  Ledger.unpacked(row.getBytes("cells")));
            });
    return all;
  }

  void keep(Edition edition) {
    jdbc.batchUpdate(
        """
        insert into evidence.released (input, year, cells, exposed) values (?, ?, ?, ?)
        on conflict (input, year) do update set cells = excluded.cells, exposed = excluded.exposed
          where (released.cells, released.exposed) is distinct from (excluded.cells, excluded.exposed)
        """,
        edition.after().entrySet().parallelStream()
            .filter(it -> !it.getValue().rows().isEmpty())
            .map(
                it ->
                    new Object[] {
                      it.getKey().input(),
                      it.getKey().year(),
                      it.getValue().packed(),
                      edition.exposed(it.getKey())
                    })
            .toList());
  }

  /** Over all inputs and years, those that stand as before too. */
  int exposed() {
    return sql.sql("select coalesce(sum(exposed), 0) from evidence.released")
        .query(Integer.class)
        .single();
  }
}
