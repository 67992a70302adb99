package org.commontable.accounts.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whom an issuer means by its own name for a person: bound at first use, and then held to it. */
@Repository
class Subjects {
  private final JdbcClient sql;
  private final Clock clock;

  Subjects(JdbcClient sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** True when she is bound to this subject, from now on or already. */
  boolean binds(UUID organization, UUID person, String subject) {
    sql.sql(
            """
            INSERT INTO accounts.issuer_subject (organization, person, subject, bound_at)
            VALUES (:organization, :person, :subject, :now) ON CONFLICT DO NOTHING
            """)
        .param("organization", organization)
        .param("person", person)
        .param("subject", subject)
        .param("now", now())
        .update();
    return sql.sql(
            """
            SELECT EXISTS (SELECT FROM accounts.issuer_subject
              WHERE organization = :organization AND person = :person AND subject = :subject)
            """)
        .param("organization", organization)
        .param("person", person)
        .param("subject", subject)
        .query(Boolean.class)
        .single();
  }

  /** Whether a letter shall say that another one came: once a day, however often she tries. */
  boolean shallTell(UUID organization, UUID person, String subject) {
    return sql.sql(
                """
                UPDATE accounts.issuer_subject SET told_at = :now
                WHERE organization = :organization AND (person = :person OR subject = :subject)
                  AND (told_at IS NULL OR told_at <= :yesterday)
                """)
            .param("now", now())
            .param("yesterday", now().minus(Duration.ofDays(1)))
            .param("organization", organization)
            .param("person", person)
            .param("subject", subject)
            .update()
        > 0;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
