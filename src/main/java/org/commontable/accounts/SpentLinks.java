package org.commontable.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Strikes what opens nothing any more. A used or lapsed link is kept a month, so that whoever opens
 * it is told which of the two it is; the rest serves nobody once its minutes are over.
 */
@Repository
class SpentLinks {
  static final Duration KEPT = Duration.ofDays(30);

  private static final List<String> OF_MINUTES =
      List.of(
          "DELETE FROM accounts.passkey_question WHERE expires <= :now",
          "DELETE FROM accounts.issuer_attempt WHERE expires <= :now",
          """
          DELETE FROM accounts.asking WHERE at <= :now - make_interval(secs => (
            SELECT max(seconds) FROM accounts.asking_limit))
          """);

  private final JdbcClient sql;
  private final Clock clock;

  SpentLinks(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** How many links went. */
  int strike() {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    OF_MINUTES.forEach(one -> sql.sql(one).param("now", now).update());
    return sql.sql("DELETE FROM accounts.link WHERE least(used, expires) < :past")
        .param("past", now.minus(KEPT))
        .update();
  }
}
