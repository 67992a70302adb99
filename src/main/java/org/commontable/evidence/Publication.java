package org.commontable.evidence;

import java.util.function.BooleanSupplier;
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
      editions.publish();
    }
  }
}
