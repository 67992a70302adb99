package org.commontable.campaigns.petitions;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Issues and finds tokens; at rest there is only their SHA-256. */
@Component
class Tokens {
  /** What a token opens. */
  enum Purpose {
    CONFIRM,
    SIGNED,
    UNSUBSCRIBE;

    String key() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  private final JdbcClient sql;
  private final SecureRandom random = new SecureRandom();

  Tokens(JdbcClient sql) {
    this.sql = sql;
  }

  /** Another token beside those already sent: an older mail still works. */
  Token issue(Petition petition, UUID signature, Purpose purpose, Instant at) {
    Token token = Token.fresh(petition.slug().value(), random);
    sql.sql(
            """
            insert into campaigns.signature_token (hash, signature, purpose, issued_at)
            values (:hash, :signature, :purpose, :at)
            """)
        .param("hash", token.hash())
        .param("signature", signature)
        .param("purpose", purpose.key())
        .param("at", Timestamp.from(at))
        .update();
    return token;
  }

  Optional<UUID> signature(Token token, Purpose purpose) {
    return sql.sql(
            "select signature from campaigns.signature_token where hash = :hash and purpose = :purpose")
        .param("hash", token.hash())
        .param("purpose", purpose.key())
        .query((row, n) -> row.getObject("signature", UUID.class))
        .optional();
  }
}
