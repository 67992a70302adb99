package org.commontable.accounts.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Tokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Attempts that wait for their answer: one browser, ten minutes, one answer, right or wrong. */
@Repository
public class Attempts {
  public static final Duration LIFE = Duration.ofMinutes(10);

  private final JdbcClient sql;
  private final Clock clock;

  Attempts(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A new one. Those that nobody came back from in time are forgotten. */
  Attempt begin(UUID issuer, String redirect, String target) {
    sql.sql("DELETE FROM accounts.issuer_attempt WHERE expires <= :now")
        .param("now", now())
        .update();
    var attempt = new Attempt(Tokens.fresh(), issuer, redirect, target);
    sql.sql(
            """
            INSERT INTO accounts.issuer_attempt (token_hash, issuer, redirect, target, expires)
            VALUES (:hash, :issuer, :redirect, :target, :expires)
            """)
        .param("hash", Tokens.hash(attempt.token()))
        .param("issuer", issuer)
        .param("redirect", redirect)
        .param("target", target)
        .param("expires", now().plus(LIFE))
        .update();
    return attempt;
  }

  /** Whether this browser waits for this answer; uses nothing up. */
  public boolean waits(String token, UUID issuer, String state) {
    return waiting(token, issuer, state).isPresent();
  }

  /** What this browser waits for, if it is this answer; uses nothing up. */
  Optional<Attempt> waiting(String token, UUID issuer, String state) {
    return sql.sql(
            """
            SELECT redirect, target FROM accounts.issuer_attempt
            WHERE token_hash = :hash AND issuer = :issuer AND expires > :now
            """)
        .param("hash", Tokens.hash(token))
        .param("issuer", issuer)
        .param("now", now())
        .query(
            (row, n) ->
                new Attempt(token, issuer, row.getString("redirect"), row.getString("target")))
        .optional()
        .filter(attempt -> attempt.isAnsweredBy(state));
  }

  /** Uses up what this browser waits for, whatever the answer is worth. */
  Optional<Attempt> answered(String token, UUID issuer, String state) {
    return sql.sql(
            """
            DELETE FROM accounts.issuer_attempt WHERE token_hash = :hash
            RETURNING redirect, target, expires > :now AND issuer = :issuer AS open
            """)
        .param("hash", Tokens.hash(token))
        .param("issuer", issuer)
        .param("now", now())
        .query(
            (row, n) ->
                row.getBoolean("open")
                    ? Optional.of(
                        new Attempt(
                            token, issuer, row.getString("redirect"), row.getString("target")))
                    : Optional.<Attempt>empty())
        .optional()
        .flatMap(open -> open)
        .filter(attempt -> attempt.isAnsweredBy(state));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
