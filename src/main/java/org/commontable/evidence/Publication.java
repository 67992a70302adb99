package org.commontable.evidence;

import java.util.function.BooleanSupplier;
import org.commontable.evidence.figures.Making;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes the edition that pages show, of all published files; one at a time. */
public final class Publication {
  private final JdbcClient sql;
  private final Editions editions;

  Publication(JdbcClient sql, Editions editions) {
    this.sql = sql;
    this.editions = editions;
  }

  /** In the caller's transaction: readers see the old figures until it commits. */
  public void renew() {
    renewIf(() -> true);
  }

  /** As above, where it is still called for when nobody else is at it. */
  void renewIf(BooleanSupplier calledFor) {
    // The second waits and then reads what the first has published.
    sql.sql("select pg_advisory_xact_lock(hashtext('evidence.publication'))").query(row -> {});
    if (calledFor.getAsBoolean()) {
      Making.here().stage(Making.Stage.READING);
      editions.publish();
      Making.here().stage(Making.Stage.KEEPING);
    }
  }

  /** The newest edition was made without a file that could not be read; it may be mended since. */
  public boolean isLacking() {
    return sql.sql("select unreadable > 0 from evidence.edition order by number desc limit 1")
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }

  /** Somebody is at it: on this machine, on another one of the table, or by a command. */
  public boolean isGoing() {
    return sql.sql(
            """
            select exists (select 1 from pg_locks l join pg_database d on d.oid = l.database
              where d.datname = current_database() and l.locktype = 'advisory' and l.granted
                and l.objsubid = 1
                and (l.classid::bigint << 32) | l.objid::bigint
                  = hashtext('evidence.publication')::bigint)
            """)
        .query(Boolean.class)
        .single();
  }
}
