package org.commontable.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many sign-in letters one person is sent, so that nobody can bury her in them. */
@Component
class LetterLimit {
  private final JdbcClient sql;
  private final Clock clock;

  LetterLimit(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Holds the person's row, so that letters asked for at once are counted one after the other. */
  boolean reached(Person person) {
    sql.sql("SELECT id FROM accounts.person WHERE id = :person FOR UPDATE")
        .param("person", person.id())
        .query(row -> {});
    return sql.sql(
            """
            SELECT count(l.id) >= w.allowed
            FROM (SELECT seconds, allowed FROM accounts.letter_limit
                  WHERE since <= :now ORDER BY since DESC LIMIT 1) w
            LEFT JOIN accounts.link l ON l.person = :person AND l.purpose = 'SIGN_IN'
              AND NOT l.handed_over AND l.made > :now - make_interval(secs => w.seconds)
            GROUP BY w.allowed
            """)
        .param("person", person.id())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(Boolean.class)
        .optional()
        .orElse(false);
  }
}
