package org.commontable.accounts.passkeys;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.commontable.accounts.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Challenges that wait for their answer. In the database, so that any node may take it. */
@Repository
public class Questions {
  /** As long as the browser's dialog may take. */
  public static final Duration LIFE = Duration.ofMinutes(5);

  private final JdbcClient sql;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  Questions(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A new one: 256 random bits. Those that nobody answered in time are forgotten. */
  public Question ask(@Nullable UUID person) {
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    sql.sql("DELETE FROM accounts.passkey_question WHERE expires <= :now")
        .param("now", now)
        .update();
    byte[] challenge = new byte[32];
    random.nextBytes(challenge);
    var question = new Question(Tokens.fresh(), challenge, person);
    sql.sql(
            """
            INSERT INTO accounts.passkey_question (token_hash, challenge, person, expires)
            VALUES (:hash, :challenge, :person, :expires)
            """)
        .param("hash", Tokens.hash(question.token()))
        .param("challenge", challenge)
        .param("person", person)
        .param("expires", now.plus(LIFE))
        .update();
    return question;
  }

  /**
   * Uses it up, whatever the answer is worth.
   *
   * @param person who may answer; null for somebody who wants to sign in
   */
  Optional<Question> answered(String token, @Nullable UUID person) {
    return sql.sql(
            """
            DELETE FROM accounts.passkey_question WHERE token_hash = :hash
            RETURNING challenge, person,
              expires > :now AND person IS NOT DISTINCT FROM CAST(:person AS uuid) AS open
            """)
        .param("hash", Tokens.hash(token))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .param("person", person)
        .query(
            (row, n) ->
                row.getBoolean("open")
                    ? Optional.of(new Question(token, row.getBytes("challenge"), person))
                    : Optional.<Question>empty())
        .optional()
        .flatMap(open -> open);
  }
}
