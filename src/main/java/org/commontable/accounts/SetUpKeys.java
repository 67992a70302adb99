package org.commontable.accounts;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
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
  private final Audit audit;

  SetUpKeys(JdbcClient sql, Clock clock, Audit audit) {
    this.sql = sql;
    this.clock = clock;
    this.audit = audit;
  }

  /** True until somebody who is operator has signed in. */
  public boolean needed() {
    return sql.sql(
            """
            SELECT NOT EXISTS (SELECT 1 FROM accounts.set_up_done)
              AND NOT EXISTS (
                SELECT 1 FROM accounts.session s JOIN accounts.granted g ON g.person = s.person
                WHERE g.role = 'OPERATOR')
            """)
        .query(Boolean.class)
        .single();
  }

  /**
   * Keeps for good that an operator has signed in, before the session that shows it is forgotten.
   */
  void close() {
    sql.sql(
            """
            INSERT INTO accounts.set_up_done (at)
            SELECT min(s.began) FROM accounts.session s JOIN accounts.granted g ON g.person = s.person
            WHERE g.role = 'OPERATOR' HAVING count(*) > 0 ON CONFLICT DO NOTHING
            """)
        .update();
    sql.sql("DELETE FROM accounts.set_up_key WHERE EXISTS (SELECT 1 FROM accounts.set_up_done)")
        .update();
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

  /**
   * Uses the link up for this person: true for one person only, and for her again, since her letter
   * may not have arrived. Whoever comes second waits for the first to commit.
   */
  public boolean claim(String token, UUID person) {
    boolean claimed =
        needed()
            && sql.sql(
                        """
                    UPDATE accounts.set_up_key SET claimed_by = :person
                    WHERE token_hash = :hash AND (claimed_by IS NULL OR claimed_by = :person)
                    """)
                    .param("hash", Tokens.hash(token))
                    .param("person", person)
                    .update()
                == 1;
    if (claimed) {
      audit.note(AuditKind.SET_UP_CLAIMED, person, "");
    }
    return claimed;
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
