package org.commontable.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The set-up link of an empty table: it opens until the first operator has signed in, then never
 * again.
 */
@Repository
public class SetUpKeys {
  private final JdbcClient sql;
  private final Clock clock;

  SetUpKeys(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** True until somebody who is operator has signed in. */
  public boolean needed() {
    return sql.sql(
            """
            SELECT NOT EXISTS (
              SELECT 1 FROM accounts.session s JOIN accounts.granted g ON g.person = s.person
              WHERE g.role = 'OPERATOR')
            """)
        .query(Boolean.class)
        .single();
  }

  /** A new key; older ones stop opening. */
  public String renew() {
    String token = Tokens.fresh();
    sql.sql("DELETE FROM accounts.set_up_key").update();
    sql.sql("INSERT INTO accounts.set_up_key (token_hash, made) VALUES (:hash, :made)")
        .param("hash", Tokens.hash(token))
        .param("made", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
    return token;
  }

  public boolean opens(String token) {
    return needed()
        && sql.sql("SELECT count(*) FROM accounts.set_up_key WHERE token_hash = :hash")
                .param("hash", Tokens.hash(token))
                .query(Long.class)
                .single()
            == 1;
  }
}
