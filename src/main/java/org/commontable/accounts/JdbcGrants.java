package org.commontable.accounts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.commontable.platform.database.Rows;
import org.commontable.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcGrants implements Grants {
  private final JdbcClient sql;
  private final Ids ids;
  private final Audit audit;

  JdbcGrants(JdbcClient sql, Ids ids, Audit audit) {
    this.sql = sql;
    this.ids = ids;
    this.audit = audit;
  }

  @Override
  public void grant(UUID person, Role role, @Nullable UUID organization, Instant since, UUID by) {
    int given =
        sql.sql(
                """
            INSERT INTO accounts.granted (id, person, role, organization, since, given_by)
            VALUES (:id, :person, :role, :organization, :since, :by) ON CONFLICT DO NOTHING
            """)
            .param("id", ids.next())
            .param("person", person)
            .param("role", role.name())
            .param("organization", organization)
            .param("since", since.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .update();
    if (given == 1) {
      audit.note(AuditKind.ROLE_GIVEN, by, person, organization, key(role));
    }
  }

  @Override
  public void end(UUID person, Role role, @Nullable UUID organization, Instant at, UUID by) {
    int ended =
        sql.sql(
                """
            UPDATE accounts.granted SET until = greatest(:at, since), ended_by = :by
            WHERE person = :person AND role = :role AND until IS NULL
              AND organization IS NOT DISTINCT FROM CAST(:organization AS uuid)
            """)
            .param("at", at.atOffset(ZoneOffset.UTC))
            .param("by", by)
            .param("person", person)
            .param("role", role.name())
            .param("organization", organization)
            .update();
    if (ended > 0) {
      audit.note(AuditKind.ROLE_ENDED, by, person, organization, key(role));
    }
  }

  private static String key(Role role) {
    return role.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public List<Grant> held(UUID person, Instant at) {
    return sql.sql(
            """
            SELECT role, organization FROM accounts.granted
            WHERE person = :person AND since <= :at AND (until IS NULL OR until > :at)
            ORDER BY since, id
            """)
        .param("person", person)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Rows.of(Grant.class))
        .list();
  }

  @Override
  public List<Person> holders(Role role, @Nullable UUID organization, Instant at) {
    return sql.sql(
            """
            SELECT DISTINCT p.id, p.email, p.name, p.lang
            FROM accounts.granted g JOIN accounts.person p ON p.id = g.person
            WHERE g.role = :role AND g.since <= :at AND (g.until IS NULL OR g.until > :at)
              AND (CAST(:organization AS uuid) IS NULL OR g.organization = CAST(:organization AS uuid))
            ORDER BY p.name, p.id
            """)
        .param("role", role.name())
        .param("organization", organization)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(Rows.of(Person.class))
        .list();
  }
}
